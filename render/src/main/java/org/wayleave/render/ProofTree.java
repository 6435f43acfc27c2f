package org.wayleave.render;

import java.util.HashSet;
import java.util.Set;
import org.wayleave.engine.assessment.Assessment.ProofNode;

/// A proof as a nested list: each node with its value and where it stands; a term that was told is
/// not told again, and what joins one part only is left out.
final class ProofTree {
  private final Names names;
  private final Citations citations;
  private final Voice voice;
  private final Page page;
  private final Set<String> told = new HashSet<>();

  ProofTree(Names names, Citations citations, Voice voice, Page page) {
    this.names = names;
    this.citations = citations;
    this.voice = voice;
    this.page = page;
  }

  void write(ProofNode node, int depth) {
    boolean joins = node.kind().equals("all") || node.kind().equals("any");
    if (joins && node.parts().size() == 1) {
      write(node.parts().getFirst(), depth);
      return;
    }
    var provision = node.provision();
    String value = voice.say("counsel.value." + node.value());
    boolean again = node.kind().equals("term") && !told.add(node.id() + provision + value);
    String words = voice.say("counsel.node", words(node), value);
    if (provision != null) {
      words = voice.say("relief.cited", words, citations.of(provision));
    }
    page.item(depth, "-", again ? voice.say("counsel.node.above", words) : words);
    if (!again) {
      node.parts().forEach(part -> write(part, depth + 1));
    }
  }

  private String words(ProofNode node) {
    return switch (node.kind()) {
      case "rule", "exception", "term" -> statement(node.id());
      case "judgement", "open_question" -> tested(node.id());
      case "all", "any", "not" -> voice.say("counsel.node." + node.kind());
      case "version" -> VersionWords.of(node.id(), voice, names, citations);
      default -> voice.say("counsel.code", node.id());
    };
  }

  private String statement(String id) {
    return names.knows(id) ? names.statement(id) : voice.say("counsel.code", id);
  }

  /// A question or judgement with the test that the law makes of it.
  private String tested(String test) {
    int space = test.indexOf(' ');
    String id = space < 0 ? test : test.substring(0, space);
    String words = statement(id);
    return space < 0 ? words : voice.say("counsel.node.test", words, test);
  }
}
