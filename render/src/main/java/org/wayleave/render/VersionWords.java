package org.wayleave.render;

import java.util.Optional;
import org.wayleave.engine.Day;

/// Names a version whose force or wording is in doubt, as the engine does: `work`,
/// `work@2024-05-01`, `work@2024-05-01 art 14`.
final class VersionWords {
  private VersionWords() {}

  static String of(String id, Voice voice, Names names, Citations citations) {
    int at = id.indexOf('@');
    if (at < 0) {
      return voice.say("cite.title", names.work(id));
    }
    String title = voice.say("cite.title", names.work(id.substring(0, at)));
    int art = id.indexOf(" art ", at);
    String date = art < 0 ? id.substring(at + 1) : id.substring(at + 1, art);
    Optional<Day> day = Day.parse(date);
    String version = day.isPresent() ? voice.date(day.get()) : date;
    return art < 0
        ? voice.say("version", title, version)
        : voice.say(
            "version.article", title, version, citations.place(id.substring(art + 5), 0, 0));
  }
}
