package org.wayleave.compiler.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what looks like the name of a private person, so that none gets into a case file.
///
/// It knows the forms in which records name people: a surname with 某 (张某, 王某某), with 先生, 女士 and the
/// like, a full Chinese name after a word for a party (被告人, 当事人 …), "Mr", "Ms" and the like before
/// a name, "surnamed", and a surname in letters with "Mou" or XX in place of the rest. It can't
/// tell a full name in running text from other words: whoever writes a case still reads it with
/// this question in mind.
final class PersonNames {
  /// Frequent surnames, without those that are mostly other words (于, 向, 时, 高, 任, 常, 全 …).
  private static final String SURNAME =
      "(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓韩冯曹彭曾萧肖田董潘袁蔡蒋余杜"
          + "叶程魏苏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦邱侯孟熊秦邹薛闫阎雷郝龚邵钱汤黎尹易武乔贺赖覃庞樊殷施洪翟倪严牛温"
          + "芦季俞章鲁葛伍申尤毕聂焦柳邢岳骆莫庄涂辛耿麦])";

  private static final String PARTY = "(?:被告人|被告|犯罪嫌疑人|嫌疑人|当事人|违法行为人|违法嫌疑人|被处罚人|被不起诉人)";

  /// What may follow a name.
  private static final String AFTER = "(?=[，。；：、（）“”《\\s]|因|在|的|于|使用|通过|自|为|等|将|从|犯|$)";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(SURNAME + "某(?![年月日时地市省县区处所种公单平网])[某甲乙丙丁A-Z]?"),
          Pattern.compile(SURNAME + "(?:先生|女士|小姐|太太|同学)"),
          Pattern.compile(PARTY + "[:：]?(" + SURNAME + "\\p{IsHan}{1,2})" + AFTER),
          Pattern.compile("姓(" + SURNAME + ")(?:的|，|,|男|女)"),
          Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx)\\b\\.? ?\\p{Lu}[\\p{L}']*"),
          Pattern.compile("\\bsurnamed \\p{Lu}\\p{L}*"),
          Pattern.compile("\\b\\p{Lu}\\p{Ll}+ ?(?:Mou|XX|某)\\b"),
          Pattern.compile("\\b(?:defendant|suspect|accused),? (\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)"));

  private PersonNames() {}

  /// A part of a line; both ends count UTF-16 units.
  record Found(String text, int start, int end) {}

  static List<Found> in(String line) {
    var found = new ArrayList<Found>();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      while (matcher.find()) {
        int group = matcher.groupCount() == 0 ? 0 : 1;
        found.add(new Found(matcher.group(group), matcher.start(group), matcher.end(group)));
      }
    }
    return found;
  }
}
