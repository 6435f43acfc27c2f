package org.wayleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.cli.PersonalColumn.Kind;
import org.wayleave.engine.law.Fact;
import org.wayleave.engine.law.Pack;
import org.wayleave.engine.law.PackReader;
import org.wayleave.pack.ShippedPack;

/// Which columns are taken to tell of people. A false alarm costs a column; a miss, somebody's
/// privacy: both lists are kept.
class PersonalColumnTest {
  private static final Pack PACK = PackReader.read(ShippedPack.text());
  private static final Set<String> WORDS = ScreenPlan.words(PACK);

  @ParameterizedTest
  @CsvSource({
    "User name, ACCOUNT",
    "userName, ACCOUNT",
    "USER_ID, ACCOUNT",
    "account, ACCOUNT",
    "Account number, ACCOUNT",
    "Login, ACCOUNT",
    "full name, NAME",
    "First Name, NAME",
    "contact, NAME",
    "Contact person, NAME",
    "site contact, NAME",
    "Manager, NAME",
    "employee, NAME",
    "Phone, TELEPHONE",
    "Telephone number, TELEPHONE",
    "Mobile, TELEPHONE",
    "E-mail, EMAIL",
    "email address, EMAIL",
    "IP, NETWORK_ADDRESS",
    "peer ip, NETWORK_ADDRESS",
    "IP address, NETWORK_ADDRESS",
    "MAC, NETWORK_ADDRESS",
    "Address, POSTAL_ADDRESS",
    "site address, POSTAL_ADDRESS",
    "Passport no, IDENTITY",
    "ID card, IDENTITY",
    "IMSI, DEVICE",
    "imei, DEVICE",
    "Date of birth, CIRCUMSTANCES",
    "Age, CIRCUMSTANCES",
    "姓名, NAME",
    "联系人, NAME",
    "项目负责人, NAME",
    "使用人, NAME",
    "员工姓名, NAME",
    "用户名, ACCOUNT",
    "最终用户, ACCOUNT",
    "用户编号, ACCOUNT",
    "账号, ACCOUNT",
    "帐户, ACCOUNT",
    "手机号, TELEPHONE",
    "联系电话, TELEPHONE",
    "联系方式, TELEPHONE",
    "邮箱, EMAIL",
    "对端IP地址, NETWORK_ADDRESS",
    "ip地址, NETWORK_ADDRESS",
    "机房地址, POSTAL_ADDRESS",
    "身份证号, IDENTITY",
    "护照号码, IDENTITY",
    "性别, CIRCUMSTANCES"
  })
  void isToldByItsHeader(String header, Kind kind) {
    assertEquals(kind, PersonalColumn.ofHeader(header, WORDS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site name",
        "Name",
        "Circuit ID",
        "link_id",
        "链路名称",
        "链路编号",
        "电路代号",
        "名称",
        "Provider",
        "Carrier contract",
        "users",
        "number of users",
        "User count",
        "用户数",
        "用户侧设备",
        "客户名称",
        "Customer name",
        "员工人数",
        "地址类型",
        "account type",
        "Mobile network",
        "Mail gateway",
        "IPLC",
        "IP VPN",
        "IP transit provider",
        "Bandwidth",
        "带宽",
        "机房",
        "城市",
        "所属公司",
        "业务系统",
        "Contract",
        "Stage",
        "page",
        "Telecom operator",
        "Hotel",
        "备注"
      })
  void aLinkTellsOfNobody(String header) {
    assertNull(PersonalColumn.ofHeader(header, WORDS));
  }

  /// Whoever names a column like the fact that it fills is not asked to rename it.
  @Test
  void noNameOfAFactThatMayBeGivenIsRefused() {
    for (Fact fact : PACK.vocabulary().facts()) {
      if (!fact.personal()) {
        for (String name : List.of(fact.id(), fact.label().en(), fact.label().zh())) {
          assertNull(PersonalColumn.ofHeader(name, WORDS), name);
          assertNull(PersonalColumn.ofHeader(name.toUpperCase(Locale.ROOT), WORDS), name);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see note; jane.doe@example.org; none | EMAIL",
        "11010519491231002X; other; other | IDENTITY",
        "13800138000; +86 138-0013-8000; 0755-12345678 | TELEPHONE",
        "+44 20 7946 0958; +1 212-555-0100 | TELEPHONE",
        "10.0.0.1; 192.168.1.0/24; router | NETWORK_ADDRESS",
        "00:1A:2B:3C:4D:5E; 00-1a-2b-3c-4d-5f | NETWORK_ADDRESS",
        "2001:db8::1; fe80::1 | NETWORK_ADDRESS",
        "460001234567890; 460011234567891 | DEVICE",
        "490154203237518 | DEVICE",
        "E12345678; EA1234567 | IDENTITY",
        "中山路12号3室; 南京西路100号 | POSTAL_ADDRESS",
        "12 Example Street; 5a Long Road North | POSTAL_ADDRESS",
        "王伟; 李娜; 张敏 | NAME",
        "John Smith; Mary Jones; Li Wei | NAME"
      })
  void isToldByItsCells(String cells, Kind kind) {
    assertEquals(kind, PersonalColumn.ofCells(List.of(cells.split("; ", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "L-1; L-2; L-3",
        "上海; 北京; 广州; 深圳; 成都; 徐州",
        "金华; 温州; 常州; 黄山; 安庆",
        "Hong Kong; New York; San Jose; Los Angeles",
        "上海机房; 香港机房",
        "123456789012345678; 110105194912310021",
        "2024-03-01; 2023-12-31",
        "1.2.3; 4.5.6",
        "999.1.1.1; 300.2.2.2",
        "12:30; 14:45",
        "12:30:45; 01:02:03",
        "SH1234567; GD7654321",
        "江苏; 江西; 浙江; 上海",
        "leased_line; ordinary_internet",
        "100M; 1G; 10G",
        "国际专线; 互联网",
        "5000; 40445.06",
        "China Telecom; China Unicom; China Mobile"
      })
  void whatLinksHaveIsNotTakenForPeople(String cells) {
    assertNull(PersonalColumn.ofCells(List.of(cells.split("; ", -1))));
  }

  @Test
  void aFewCellsAmongManyAreChance() {
    assertNull(PersonalColumn.ofCells(List.of("10.0.0.1", "a", "b", "c")));
  }
}
