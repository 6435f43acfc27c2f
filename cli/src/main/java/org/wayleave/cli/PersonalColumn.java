package org.wayleave.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.engine.Day;

/// Whether a column looks as if it told of people: by its header, and by what its first cells hold.
/// `docs/checks/S231.md` and `S232.md` say why such a column is refused.
///
/// Headers go by whole words in English and by parts of words in Chinese. Of what cells hold, one
/// address of e-mail or one Chinese identity number is enough, since neither comes about by chance;
/// what may also be something else must fill half of the cells.
final class PersonalColumn {
  /// What a column looks like. The words for it are those of the catalogue, under `S231.what.…`.
  enum Kind {
    NAME,
    ACCOUNT,
    TELEPHONE,
    EMAIL,
    NETWORK_ADDRESS,
    POSTAL_ADDRESS,
    IDENTITY,
    DEVICE,
    CIRCUMSTANCES;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Words of a header, with what they say; two words stand side by side in it.
  private record Words(Kind kind, Set<String> words) {}

  private static final List<Words> ENGLISH =
      List.of(
          new Words(
              Kind.NAME,
              Set.of(
                  "full name",
                  "first name",
                  "last name",
                  "family name",
                  "given name",
                  "surname",
                  "forename",
                  "real name",
                  "person",
                  "person name",
                  "contact",
                  "contacts",
                  "employee",
                  "staff name",
                  "staff member",
                  "manager",
                  "supervisor",
                  "engineer",
                  "administrator",
                  "applicant",
                  "responsible person",
                  "subscriber")),
          new Words(
              Kind.ACCOUNT,
              Set.of(
                  "account",
                  "accounts",
                  "user",
                  "username",
                  "user name",
                  "userid",
                  "login",
                  "logon",
                  "uid",
                  "nickname",
                  "screen name",
                  "wechat",
                  "weixin",
                  "qq",
                  "whatsapp",
                  "telegram",
                  "weibo",
                  "employee id",
                  "staff id",
                  "staff no",
                  "badge")),
          new Words(
              Kind.TELEPHONE,
              Set.of(
                  "phone",
                  "telephone",
                  "tel",
                  "mobile number",
                  "mobile no",
                  "cellphone",
                  "fax",
                  "msisdn")),
          new Words(
              Kind.EMAIL,
              Set.of(
                  "email", "email address", "e mail", "e mail address", "mail address", "mailbox")),
          new Words(
              Kind.NETWORK_ADDRESS,
              Set.of("ip address", "ip addr", "ipv4", "ipv6", "mac address", "mac addr")),
          new Words(Kind.POSTAL_ADDRESS, Set.of("address", "addr", "street", "postcode", "zip")),
          new Words(
              Kind.IDENTITY,
              Set.of(
                  "passport",
                  "id card",
                  "id number",
                  "id no",
                  "national id",
                  "ssn",
                  "licence plate",
                  "license plate")),
          new Words(Kind.DEVICE, Set.of("imsi", "imei", "iccid", "idfa", "device id")),
          new Words(
              Kind.CIRCUMSTANCES,
              Set.of("birth", "birthday", "birthdate", "dob", "gender", "sex", "nationality")));

  private static final List<Words> CHINESE =
      List.of(
          new Words(
              Kind.NAME,
              Set.of(
                  "姓名", "联系人", "负责人", "责任人", "经办人", "申请人", "管理员", "工程师", "经理", "使用人", "员工", "职员",
                  "人员", "学生", "户主", "机主", "当事人")),
          new Words(
              Kind.ACCOUNT,
              Set.of(
                  "账号", "帐号", "账户", "帐户", "用户名", "用户号", "用户编号", "用户ID", "昵称", "微信", "微博", "工号",
                  "学号", "登录名")),
          new Words(Kind.TELEPHONE, Set.of("电话", "手机", "联系方式", "传真", "座机")),
          new Words(Kind.EMAIL, Set.of("邮箱", "邮件", "电邮")),
          new Words(Kind.NETWORK_ADDRESS, Set.of("IP地址", "网络地址", "MAC地址", "物理地址")),
          new Words(Kind.POSTAL_ADDRESS, Set.of("地址", "住址", "住所", "邮编", "门牌")),
          new Words(Kind.IDENTITY, Set.of("身份证", "证件", "护照", "通行证", "社保", "车牌")),
          new Words(Kind.DEVICE, Set.of("设备识别", "识别码", "国际移动用户")),
          new Words(Kind.CIRCUMSTANCES, Set.of("出生", "生日", "性别", "年龄", "国籍", "民族", "籍贯")));

  /// Words that make of the rest a count or a kind, which tells of nobody.
  private static final Set<String> OF_NOBODY =
      Set.of("count", "number of", "no of", "type", "kind", "class", "category", "share", "total");

  private static final List<String> OF_NOBODY_CHINESE =
      List.of("数", "数量", "人数", "类型", "类别", "种类", "占比", "总数", "规模");

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
  private static final Pattern IPV4 =
      Pattern.compile(
          "([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(/[0-9]{1,2}|:[0-9]+)?");
  private static final Pattern IPV6 =
      Pattern.compile("(?i)(?=.*::|(.*:){7})[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}(/[0-9]{1,3})?");
  private static final Pattern MAC =
      Pattern.compile("(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}|[0-9a-f]{4}(\\.[0-9a-f]{4}){2}");
  private static final Pattern CHINESE_MOBILE =
      Pattern.compile("(\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}");
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+[0-9][0-9 ()-]{7,17}[0-9]|0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,5})?");
  private static final Pattern PASSPORT = Pattern.compile("[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}");
  private static final Pattern CHINESE_ADDRESS =
      Pattern.compile(".*[路街道巷弄村].*[0-9一二三四五六七八九十]+[号弄室幢栋楼].*");
  private static final Pattern STREET =
      Pattern.compile(
          "(?i)[0-9]+[a-z]? .*\\b(street|st|road|rd|avenue|ave|lane|drive|square|boulevard)\\b.*");
  private static final Pattern CHINESE_NAME = Pattern.compile("[\\p{IsHan}]{2,3}");
  private static final Pattern ENGLISH_NAME =
      Pattern.compile(
          "[A-Z][a-z]+(-[A-Z]?[a-z]+)?( [A-Z]\\.?)?( [A-Z][a-z]+(-[A-Z]?[a-z]+)?){1,2}");

  /// The hundred surnames that four out of five people in the mainland have.
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔"
          + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

  /// How names of places and things end that begin like a surname.
  private static final String NOT_A_NAME_ENDS =
      "州市省县区镇村山海江河湖港岛湾口京津沪线路段站房楼厂店部室司局院校场园仓行组网点城桥门关都阳安南北东西宁昌化";

  private static final Set<String> GIVEN_NAMES =
      Set.of(
          "James",
          "Robert",
          "John",
          "Michael",
          "David",
          "William",
          "Richard",
          "Joseph",
          "Thomas",
          "Charles",
          "Christopher",
          "Daniel",
          "Matthew",
          "Anthony",
          "Mark",
          "Steven",
          "Paul",
          "Andrew",
          "Kevin",
          "Brian",
          "George",
          "Peter",
          "Eric",
          "Jason",
          "Ryan",
          "Frank",
          "Mary",
          "Patricia",
          "Jennifer",
          "Linda",
          "Elizabeth",
          "Barbara",
          "Susan",
          "Jessica",
          "Sarah",
          "Karen",
          "Lisa",
          "Nancy",
          "Anna",
          "Emily",
          "Laura",
          "Maria",
          "Julia",
          "Alice",
          "Wei",
          "Fang",
          "Min",
          "Jing",
          "Li",
          "Qiang",
          "Lei",
          "Jun",
          "Yan",
          "Jie",
          "Juan",
          "Tao",
          "Ming",
          "Chao",
          "Xiu",
          "Ping",
          "Gang",
          "Hui",
          "Hans",
          "Pierre",
          "Ivan",
          "Mohammed",
          "Ahmed");

  private PersonalColumn() {}

  /// What a header looks like; null where it tells of nobody.
  ///
  /// @param words names that are of no person: the facts and members of the vocabulary, and their
  ///   labels
  static @Nullable Kind ofHeader(String header, Set<String> words) {
    String name = CellReading.stripped(header);
    if (words.contains(name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    Kind chinese = ofChinese(name);
    return chinese == null ? ofEnglish(name) : chinese;
  }

  private static @Nullable Kind ofChinese(String name) {
    String plain = name.replaceAll("[（(].*[）)]", "");
    for (String end : OF_NOBODY_CHINESE) {
      if (plain.endsWith(end)) {
        return null;
      }
    }
    Kind found = plain.endsWith("用户") ? Kind.ACCOUNT : null; // not 用户侧, the side of a line
    int longest = 0;
    for (Words each : CHINESE) {
      for (String word : each.words()) {
        if (word.length() > longest && name.toUpperCase(Locale.ROOT).contains(word)) {
          found = each.kind();
          longest = word.length();
        }
      }
    }
    return found;
  }

  private static @Nullable Kind ofEnglish(String name) {
    List<String> tokens = tokens(name);
    String spaced = ' ' + String.join(" ", tokens) + ' ';
    for (String word : OF_NOBODY) {
      if (spaced.contains(' ' + word + ' ')) {
        return null;
      }
    }
    Kind found = null;
    int longest = 0;
    for (Words each : ENGLISH) {
      for (String word : each.words()) {
        if (word.length() > longest && spaced.contains(' ' + word + ' ')) {
          found = each.kind();
          longest = word.length();
        }
      }
    }
    return found != null || tokens.isEmpty() ? found : ofLast(tokens.getLast(), tokens.size() == 1);
  }

  /// Words that say it only at the end: a mobile network and a mail gateway are nobody's.
  private static @Nullable Kind ofLast(String word, boolean alone) {
    return switch (word) {
      case "ip", "mac" -> Kind.NETWORK_ADDRESS;
      case "mail" -> Kind.EMAIL;
      case "mobile" -> Kind.TELEPHONE;
      case "identity" -> Kind.IDENTITY;
      case "age" -> alone ? Kind.CIRCUMSTANCES : null;
      default -> null;
    };
  }

  /// Words in small letters: `userName`, `user_name` and `User-Name` are `user name`.
  private static List<String> tokens(String name) {
    String spaced =
        name.replaceAll("([a-z])([A-Z])", "$1 $2")
            .replaceAll("[^A-Za-z0-9]+", " ")
            .toLowerCase(Locale.ROOT)
            .strip();
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" ", -1));
  }

  /// What the first cells of a column look like; null where they tell of nobody.
  static @Nullable Kind ofCells(List<String> cells) {
    var texts = new ArrayList<String>();
    for (String cell : cells) {
      String text = CellReading.stripped(cell);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    for (String text : texts) {
      if (EMAIL.matcher(text).matches()) {
        return Kind.EMAIL;
      }
      if (isChineseIdentity(text)) {
        return Kind.IDENTITY;
      }
    }
    return ofMost(texts);
  }

  private static @Nullable Kind ofMost(List<String> texts) {
    if (isMost(texts, PersonalColumn::isNetworkAddress)) {
      return Kind.NETWORK_ADDRESS;
    }
    if (isMost(texts, PersonalColumn::isTelephone)) {
      return Kind.TELEPHONE;
    }
    if (isMost(texts, PersonalColumn::isDevice)) {
      return Kind.DEVICE;
    }
    if (isMost(texts, text -> PASSPORT.matcher(text).matches())) {
      return Kind.IDENTITY;
    }
    if (isMost(
        texts, text -> CHINESE_ADDRESS.matcher(text).matches() || STREET.matcher(text).matches())) {
      return Kind.POSTAL_ADDRESS;
    }
    return new HashSet<>(texts).size() >= 3 && isMost(texts, PersonalColumn::isName)
        ? Kind.NAME
        : null;
  }

  private static boolean isMost(List<String> texts, java.util.function.Predicate<String> is) {
    long count = texts.stream().filter(is).count();
    return count > 0 && 2 * count >= texts.size();
  }

  private static boolean isNetworkAddress(String text) {
    var four = IPV4.matcher(text);
    if (four.matches()) {
      for (int i = 1; i <= 4; i++) {
        if (Integer.parseInt(four.group(i)) > 255) {
          return false;
        }
      }
      return true;
    }
    return MAC.matcher(text).matches() || IPV6.matcher(text).matches();
  }

  private static boolean isTelephone(String text) {
    return CHINESE_MOBILE.matcher(text).matches() || TELEPHONE.matcher(text).matches();
  }

  /// An IMEI, whose last digit is a check digit (3GPP TS 23.003), or an IMSI of a network of the
  /// mainland, Hong Kong, Macau or Taiwan.
  private static boolean isDevice(String text) {
    if (!text.matches("[0-9]{15}")) {
      return false;
    }
    if (text.startsWith("460")
        || text.startsWith("454")
        || text.startsWith("455")
        || text.startsWith("466")) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int digit = (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
      sum += digit / 10 + digit % 10;
    }
    return sum % 10 == 0;
  }

  /// A citizen's identity number of 18 characters with its day of birth and check character (GB
  /// 11643-1999).
  private static boolean isChineseIdentity(String text) {
    if (!text.matches("[1-9][0-9]{16}[0-9Xx]")) {
      return false;
    }
    boolean hasDay =
        Day.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)))
            .isPresent();
    int sum = 0;
    int weight = 1;
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (text.charAt(i) - '0') * weight;
    }
    char check = "10X98765432".charAt(sum % 11);
    return hasDay && check == Character.toUpperCase(text.charAt(17));
  }

  private static boolean isName(String text) {
    if (CHINESE_NAME.matcher(text).matches()) {
      return SURNAMES.indexOf(text.charAt(0)) >= 0
          && NOT_A_NAME_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
    return ENGLISH_NAME.matcher(text).matches()
        && List.of(text.split(" ", -1)).stream().anyMatch(GIVEN_NAMES::contains);
  }
}
