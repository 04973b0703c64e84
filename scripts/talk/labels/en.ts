import { spellings, type Labels } from "./labels.ts";

export const en: Labels = {
  speaker: spellings(`
    speaker, speakers, presenter, presenters, lecturer, invited speaker, invited speakers, guest speaker,
    keynote speaker, speaker name, speaker names, speaker(s), name, presented by, speaking
  `),
  bio: spellings(`
    bio, bios, biography, speaker bio, speaker bios, speaker biography, speaker biographies, short bio,
    short biography, about the speaker, about the speakers, speaker info, speaker information,
    speaker introduction, speaker profile
  `),
  title: spellings(`
    title, talk title, title of the talk, title of talk, presentation title, lecture title, seminar title,
    topic, talk topic, talk
  `),
  abstract: spellings(`
    abstract, talk abstract, abstract of the talk, talk summary, talk description
  `),
  spotlights: spellings(`
    spotlight, spotlights, highlight, highlights, talk highlights, key takeaways, takeaways, key points
  `),
  papers: spellings(`
    recommended papers, paper recommendations, recommended reading, recommended readings, papers recommended,
    suggested papers, suggested reading, suggested readings
  `),
  reason: spellings(`
    reason, reasons, why, why this, why this paper, why read it, why we recommend it, why recommended,
    reason for recommendation, recommended because
  `),
  references: spellings(`
    references, reference, links, link, sources, source, original link, original post, further links
  `),
  video: spellings(`
    video, videos, recording, video recording, talk video, video link, recording link, watch
  `),
  detail: spellings(`
    date, dates, time, date and time, date & time, date/time, when, where, location, venue, place, room,
    event, duration, length, host, hosts, hosted by, organizer, organizers, organiser, organisers, moderator,
    chair, session chair, discussant, zoom, zoom link, meeting link, registration, logistics, schedule,
    slides, slide, code, paper, paper title, published, language, series, conference, track, level, recorded,
    keywords
  `),
  about: spellings(`
    email, e-mail, mail, homepage, home page, website, web site, web, twitter, x, github, linkedin,
    research interests, research interest, interests, education, experience, position, affiliation,
    affiliations, institution, university, company, organization, department, advisor, awards, publications,
    selected publications, contact, job title
  `),
  question: spellings("q, a, question, answer, questioner, audience, audience member"),
  common: spellings(`
    name, speaking, title, topic, talk, abstract, bio, spotlight, spotlights, highlight, highlights,
    takeaways, key points, key takeaways, reason, reasons, references, reference, links, link, sources,
    source, video, videos, recording, watch, date, dates, time, when, where, location, venue, place, room,
    event, duration, length, host, hosts, organizer, organizers, moderator, chair, zoom, registration,
    logistics, schedule, slides, slide, code, paper, published, language, series, conference, track, level,
    recorded, keywords
  `),
};
