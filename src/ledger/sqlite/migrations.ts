/**
 * The schema, version by version: the statements that lead to it from the one before. A migration that has been released is never
 * edited; a change is a new one at the end. `lead_end` is `leadEnd` of ours. `PRAGMA user_version` holds the number of those that a file has been through.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE report (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source_id TEXT NOT NULL, url TEXT, publisher TEXT, title TEXT,
  published TEXT, language TEXT NOT NULL, text TEXT NOT NULL, version TEXT NOT NULL,
  furniture TEXT NOT NULL, actors TEXT NOT NULL, mentions TEXT NOT NULL, notices TEXT NOT NULL,
  story INTEGER NOT NULL, signature TEXT
) STRICT;
CREATE INDEX report_published ON report (published, id);
CREATE INDEX report_story ON report (story, published);

CREATE TABLE band (
  hash INTEGER NOT NULL, report INTEGER NOT NULL REFERENCES report (number), PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  key TEXT PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (number), version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  number INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (number), id TEXT NOT NULL, parent TEXT,
  manner TEXT NOT NULL, act TEXT NOT NULL, speaker TEXT, speaker_code TEXT, speaker_spans TEXT NOT NULL, cue TEXT NOT NULL,
  content TEXT NOT NULL, addressee TEXT, about TEXT NOT NULL, negated INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX statement_report ON statement (report, number);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_speaker_code ON statement (speaker_code);

CREATE TABLE statement_about (
  about TEXT NOT NULL, statement INTEGER NOT NULL REFERENCES statement (number), PRIMARY KEY (about, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_about_statement ON statement_about (statement);

CREATE TABLE event (
  number INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (number), id TEXT NOT NULL,
  plover TEXT, mode TEXT, contexts TEXT NOT NULL, cameo TEXT NOT NULL, goldstein REAL, quad TEXT NOT NULL,
  modality TEXT NOT NULL, date_start TEXT, date_end TEXT, date_precision TEXT, date_text TEXT, date_basis TEXT,
  place_name TEXT, place_country TEXT, place_lat REAL, place_lon REAL, place_claims TEXT, place_basis TEXT,
  statement TEXT, frame TEXT NOT NULL, trigger_spans TEXT NOT NULL, sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL, mentions TEXT NOT NULL, explanation TEXT, words TEXT NOT NULL,
  happening INTEGER NOT NULL, happening_key TEXT NOT NULL
) STRICT;
CREATE INDEX event_report ON event (report, number);
CREATE INDEX event_date ON event (date_start);
CREATE INDEX event_cameo ON event (cameo);
CREATE INDEX event_happening_key ON event (happening_key, date_start);
CREATE INDEX event_happening ON event (happening);

CREATE TABLE participant (
  event INTEGER NOT NULL REFERENCES event (number), side TEXT NOT NULL, place INTEGER NOT NULL,
  actor TEXT, code TEXT, inferred INTEGER NOT NULL, PRIMARY KEY (event, side, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_actor ON participant (actor, side);
CREATE INDEX participant_code ON participant (code, side);

CREATE TABLE dyad (
  source TEXT NOT NULL, target TEXT NOT NULL, day TEXT NOT NULL, happening INTEGER NOT NULL, quad TEXT NOT NULL,
  goldstein REAL, PRIMARY KEY (source, target, day, happening)
) STRICT, WITHOUT ROWID;
CREATE INDEX dyad_target ON dyad (target, day, source, quad, goldstein);
CREATE INDEX dyad_happening ON dyad (happening);

CREATE TABLE position (
  number INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (number), actor TEXT NOT NULL, issue TEXT NOT NULL,
  stance TEXT NOT NULL, statement TEXT, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX position_report ON position (report, number);
CREATE INDEX position_actor ON position (actor);
CREATE INDEX position_issue ON position (issue);

CREATE TABLE figure (
  number INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (number), claimant TEXT, what TEXT NOT NULL,
  quantity TEXT NOT NULL, min REAL, max REAL, unit TEXT, statement TEXT, span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX figure_report ON figure (report, number);
CREATE INDEX figure_claimant ON figure (claimant);

CREATE TABLE change (
  number INTEGER PRIMARY KEY, report_id TEXT NOT NULL, at TEXT NOT NULL, version_before TEXT NOT NULL,
  version_after TEXT NOT NULL, added TEXT NOT NULL, removed TEXT NOT NULL
) STRICT;
CREATE INDEX change_at ON change (at);

CREATE VIRTUAL TABLE statement_words USING fts5 (words, content='statement', content_rowid='number', tokenize='porter unicode61');
CREATE TRIGGER statement_words_added AFTER INSERT ON statement BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER statement_words_removed AFTER DELETE ON statement BEGIN
  INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', old.number, old.words);
END;

CREATE VIRTUAL TABLE event_words USING fts5 (words, content='event', content_rowid='number', tokenize='porter unicode61');
CREATE TRIGGER event_words_added AFTER INSERT ON event BEGIN
  INSERT INTO event_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER event_words_removed AFTER DELETE ON event BEGIN
  INSERT INTO event_words (event_words, rowid, words) VALUES ('delete', old.number, old.words);
END;
`,
  `
CREATE TABLE revision (mark TEXT NOT NULL) STRICT;
INSERT INTO revision VALUES (lower(hex(randomblob(8))));

CREATE INDEX report_publisher ON report (publisher, published);

ALTER TABLE statement ADD COLUMN published TEXT;
ALTER TABLE statement ADD COLUMN publisher TEXT;
ALTER TABLE statement ADD COLUMN addressee_code TEXT;
UPDATE statement SET
  published = (SELECT published FROM report WHERE report.number = statement.report),
  publisher = (SELECT publisher FROM report WHERE report.number = statement.report),
  addressee_code = (SELECT actor.value ->> '$.codes[0]' FROM report, json_each(report.actors) AS actor
    WHERE report.number = statement.report AND actor.value ->> 'id' = statement.addressee);
DROP INDEX statement_speaker_code;
CREATE INDEX statement_facts ON statement (published, number, speaker, speaker_code, act, manner, publisher, addressee, addressee_code);

ALTER TABLE statement_about ADD COLUMN code TEXT;
UPDATE statement_about SET code = (SELECT actor.value ->> '$.codes[0]'
  FROM statement JOIN report ON report.number = statement.report, json_each(report.actors) AS actor
  WHERE statement.number = statement_about.statement AND actor.value ->> 'id' = statement_about.about);
CREATE INDEX statement_about_code ON statement_about (code, statement);

ALTER TABLE participant ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
UPDATE participant SET again = 1 WHERE EXISTS (SELECT 1 FROM participant AS before
  WHERE before.event = participant.event AND before.side = participant.side AND before.actor = participant.actor
  AND before.place < participant.place);
DROP INDEX participant_actor;
DROP INDEX participant_code;
CREATE INDEX participant_actor ON participant (actor, side, event, again);
CREATE INDEX participant_code ON participant (code, side, event);

ALTER TABLE event ADD COLUMN day TEXT;
ALTER TABLE event ADD COLUMN until TEXT;
ALTER TABLE event ADD COLUMN month TEXT;
ALTER TABLE event ADD COLUMN publisher TEXT;
ALTER TABLE event ADD COLUMN is_lead INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
CREATE TABLE first_telling AS SELECT happening, number FROM (
  SELECT happening, event.number AS number,
    row_number() OVER (PARTITION BY happening ORDER BY date_start, published, report.id, event.number) AS place
  FROM event JOIN report ON report.number = event.report) WHERE place = 1;
CREATE UNIQUE INDEX first_telling_happening ON first_telling (happening);
UPDATE event SET
  day = coalesce(date_start, (SELECT published FROM report WHERE report.number = event.report)),
  until = coalesce(date_end, (SELECT published FROM report WHERE report.number = event.report)),
  month = iif(date_precision = 'day' OR substr(date_start, 1, 7) = substr(date_end, 1, 7), substr(date_start, 1, 7), NULL),
  publisher = (SELECT publisher FROM report WHERE report.number = event.report),
  is_lead = sentence_start < (SELECT lead_end(text, furniture) FROM report WHERE report.number = event.report),
  happening = (SELECT number FROM first_telling WHERE first_telling.happening = event.happening);
DROP TABLE first_telling;
DROP INDEX event_happening;
CREATE INDEX event_happening ON event (happening, date_start, report);
UPDATE event SET reports = (SELECT count(DISTINCT report) FROM event AS telling WHERE telling.happening = event.number)
  WHERE number = happening;
DROP INDEX event_date;
DROP INDEX event_cameo;
CREATE INDEX event_facts ON event (day, number, until, happening, plover, cameo, quad, modality, publisher, place_country, month);
CREATE INDEX event_places ON event (place_name, place_country, place_lat, place_lon, day, until, quad, plover)
  WHERE number = happening AND modality = 'asserted' AND place_name IS NOT NULL;

DROP TABLE dyad;
CREATE TABLE dyad (
  source TEXT NOT NULL, target TEXT NOT NULL, day TEXT NOT NULL, until TEXT NOT NULL, precision TEXT NOT NULL,
  happening INTEGER NOT NULL, quad TEXT NOT NULL, goldstein REAL, PRIMARY KEY (source, target, day, happening)
) STRICT, WITHOUT ROWID;
INSERT INTO dyad SELECT DISTINCT
  iif(source.code GLOB 'IGO*', source.code, substr(source.code, 1, 3)),
  iif(target.code GLOB 'IGO*', target.code, substr(target.code, 1, 3)),
  date_start, date_end, date_precision, number, quad, goldstein
FROM event JOIN participant AS source ON source.event = number AND source.side = 'source'
  JOIN participant AS target ON target.event = number AND target.side = 'target'
WHERE number = happening AND modality = 'asserted' AND date_start IS NOT NULL AND source.code <> '' AND target.code <> '';
CREATE INDEX dyad_target ON dyad (target, day, until, precision, source, quad, goldstein);
CREATE INDEX dyad_happening ON dyad (happening);
CREATE INDEX position_issue_actor ON position (issue, actor);
DROP INDEX position_issue;
`,
]
