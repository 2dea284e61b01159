package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Item ITEM = Values.item("""
            {s='banana' n=10 neg=-2.50 b=x00ff7f bt=true bf=false nul=null l=[1 'two' [3]] m={a=1 deep={x='y' l=[{z=9}]}} \
            ss=<'a' 'b'> ns=<1 2 3> bs=<x01 x02> blank='' el=[] em={} odd.name=5 name='kay' n2=10.0}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    # equality
                    s = `'banana'`                       | true
                    s = `'Banana'`                       | false
                    n = `10.00`                          | true
                    n = n2                               | true
                    n = `'10'`                           | false
                    b = `x00ff7f`                        | true
                    bt = `true`                          | true
                    bt = bf                              | false
                    nul = `null`                         | true
                    l = `[1 'two' [3.0]]`                | true
                    l = `['two' 1 [3]]`                  | false
                    m.deep.l = `[{z=9}]`                 | true
                    ss = `<'b' 'a'>`                     | true
                    ns = `<3 2 1.0>`                     | true
                    ns = `<1 2>`                         | false
                    ss = `<1 2>`                         | false
                    `1` = n                              | false
                    `1` = `1`                            | true
                    absent = `1`                         | false
                    absent = alsoAbsent                  | false
                    # inequality
                    s <> `'apple'`                       | true
                    s <> `'banana'`                      | false
                    n <> `'10'`                          | true
                    absent <> `1`                        | true
                    absent <> alsoAbsent                 | true
                    # order
                    n < `11`                             | true
                    n < `9`                              | false
                    n < `10`                             | false
                    n <= `10`                            | true
                    n > neg                              | true
                    n >= `10`                            | true
                    n >= `10.0001`                       | false
                    neg < `-2.4`                         | true
                    n < `'11'`                           | false
                    n >= `'11'`                          | false
                    s < `'banane'`                       | true
                    s > `'Z'`                            | true
                    s >= `'banana'`                      | true
                    s < `'b'`                            | false
                    b > `x00fe`                          | true
                    b < `x01`                            | true
                    bt < bf                              | false
                    bt >= bt2                            | false
                    l < m                                | false
                    absent < `1`                         | false
                    absent >= `1`                        | false
                    `5` < n                              | true
                    # BETWEEN
                    n BETWEEN `10` AND `12`              | true
                    n between `8` and `10`               | true
                    n BETWEEN `11` AND `12`              | false
                    n BETWEEN neg AND n2                 | true
                    s BETWEEN `'a'` AND `'c'`            | true
                    n BETWEEN `'a'` AND `'c'`            | false
                    absent BETWEEN `1` AND `2`           | false
                    `3` BETWEEN neg AND n                | true
                    n BETWEEN `1` AND `20` AND bt = `true`  | true
                    NOT n BETWEEN `1` AND `20`           | false
                    # IN
                    n IN (`1`, `10`)                     | true
                    n in (`1`)                           | false
                    n IN (`'10'`, s)                     | false
                    n IN (absent, n2)                    | true
                    absent IN (`1`)                      | false
                    absent IN (alsoAbsent)               | false
                    l IN (`[1]`, `[1 'two' [3]]`)        | true
                    NOT n IN (`1`, `2`)                  | true
                    # existence
                    attribute_exists(s)                  | true
                    attribute_exists(nul)                | true
                    attribute_exists(absent)             | false
                    attribute_exists(m.a)                | true
                    attribute_exists(m.b)                | false
                    attribute_exists(l[2])               | true
                    attribute_exists(l[3])               | false
                    attribute_exists(l[2][0])            | true
                    attribute_exists(s.a)                | false
                    attribute_exists(s[0])               | false
                    attribute_not_exists(m.deep.x)       | false
                    attribute_not_exists(m.a.b.c)        | true
                    # types
                    attribute_type(s, `'S'`)             | true
                    attribute_type(n, `'N'`)             | true
                    attribute_type(b, `'B'`)             | true
                    attribute_type(bt, `'BOOL'`)         | true
                    attribute_type(nul, `'NULL'`)        | true
                    attribute_type(l, `'L'`)             | true
                    attribute_type(m, `'M'`)             | true
                    attribute_type(ss, `'SS'`)           | true
                    attribute_type(ns, `'NS'`)           | true
                    attribute_type(bs, `'BS'`)           | true
                    attribute_type(s, `'N'`)             | false
                    attribute_type(absent, `'S'`)        | false
                    # begins_with
                    begins_with(s, `'ban'`)              | true
                    begins_with(s, `''`)                 | true
                    begins_with(s, `'anan'`)             | false
                    begins_with(s, `'bananas'`)          | false
                    begins_with(b, `x00ff`)              | true
                    begins_with(b, `xff`)                | false
                    begins_with(b, `'ban'`)              | false
                    begins_with(n, `'1'`)                | false
                    begins_with(absent, `'1'`)           | false
                    begins_with(s, blank)                | true
                    begins_with(`'banana split'`, s)     | true
                    # contains
                    contains(s, `'nan'`)                 | true
                    contains(s, `'nun'`)                 | false
                    contains(s, `1`)                     | false
                    contains(b, `xff7f`)                 | true
                    contains(b, `x7fff`)                 | false
                    contains(ss, `'a'`)                  | true
                    contains(ss, `'c'`)                  | false
                    contains(ns, `3.0`)                  | true
                    contains(ns, `'3'`)                  | false
                    contains(bs, `x02`)                  | true
                    contains(l, `'two'`)                 | true
                    contains(l, `[3]`)                   | true
                    contains(l, `3`)                     | false
                    contains(m, `1`)                     | false
                    contains(n, `1`)                     | false
                    contains(absent, `1`)                | false
                    contains(ss, absent)                 | false
                    contains(`['x' 'banana']`, s)        | true
                    # size
                    size(s) = `6`                        | true
                    size(b) = `3`                        | true
                    size(l) = `3`                        | true
                    size(m) = `2`                        | true
                    size(ns) > `2`                       | true
                    size(blank) = `0`                    | true
                    size(el) = size(em)                  | true
                    size(n) = `2`                        | false
                    size(nul) >= `0`                     | false
                    size(absent) >= `0`                  | false
                    size(m.deep.l) BETWEEN `1` AND `1`   | true
                    size(s) IN (`5`, `6`)                | true
                    n > size(s)                          | true
                    ( size ( l )) < n                    | true
                    # paths
                    m.deep.l[0].z = `9`                  | true
                    m . deep . l [ 0 ] . z = `9`         | true
                    l[2][0] = `3`                        | true
                    /odd.name/ = `5`                     | true
                    /name/ = `'kay'`                     | true
                    m./deep/./l/[0]./z/ = `9`            | true
                    # logic and precedence
                    n = `1` OR s = `'banana'`            | true
                    n = `10` AND s = `'apple'`           | false
                    bt = `true` OR bt = `true` AND bf = `true`        | true
                    (bt = `true` OR bt = `true`) AND bf = `true`      | false
                    bf = `true` AND bt = `true` OR bt = `true`        | true
                    NOT bf = `true` AND bt = `true`      | true
                    NOT bt = `true` OR bt = `true`       | true
                    NOT (bt = `true` OR bt = `true`)     | false
                    NOT NOT bt = `true`                  | true
                    not absent < `1`                     | true
                    n=`10` and(s=`'banana'`)             | true
                    """)
    void evaluates(String expression, boolean expected) {
        assertThat(Cases.condition(expression).test(ITEM)).isEqualTo(expected);
        assertThat(Cases.condition("NOT (" + expression + ")").test(ITEM)).isEqualTo(!expected);
    }

    @Test
    void holdsAnItemThatDoesNotExistToHaveNoAttributes() {
        assertThat(Cases.condition("attribute_not_exists(pk)").test(Item.EMPTY)).isTrue();
        assertThat(Cases.condition("attribute_exists(pk)").test(Item.EMPTY)).isFalse();
        assertThat(Cases.condition("pk = `1`").test(Item.EMPTY)).isFalse();
    }

    @Test
    void ordersStringsByTheirBytesInUtf8() {
        Item item = Values.item("bmp='\uffee' astral='\ud83d\ude00'");
        assertThat(Cases.condition("bmp < astral").test(item)).isTrue();
        assertThat(Cases.condition("size(astral) = `4`").test(item)).isTrue();
    }

    @Test
    void namesTheTopLevelAttributesThatItReads() {
        Condition condition = Cases.condition("a.b = `1` AND (size(/c.d/[0]) < e OR NOT contains(a, f))");
        assertThat(condition.attributeNames()).containsExactlyInAnyOrder("a", "c.d", "e", "f");
    }

    @Test
    void bindsOneTextToTheValuesOfEachRequest() {
        Item item = Values.item("a=1 b=2");
        Placeholders first = Placeholders.of(Map.of("#x", "a"), Item.of(":v", Values.value("1")));
        Placeholders second = Placeholders.of(Map.of("#x", "b"), Item.of(":v", Values.value("1")));
        assertThat(Condition.parse(ConditionKind.FILTER, "#x = :v", first).test(item))
                .isTrue();
        assertThat(Condition.parse(ConditionKind.FILTER, "#x = :v", second).test(item))
                .isFalse();
    }
}
