package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {

    private static final String WRONG_TYPE = "An operand in the update expression has an incorrect data type";
    private static final String MISSING =
            "The provided expression refers to an attribute that does not exist in the item";
    private static final String WRONG_PATH =
            "The document path provided in the update expression is invalid for update";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    # SET
                    a=1                  | SET a = `2`                                | a=2
                    a=1                  | set b = `'x'`, c = `true`                  | a=1 b='x' c=true
                    {}                   | SET a = `[]`                               | a=[]
                    a=1 b=2              | SET a = b, b = a                           | a=2 b=1
                    a=1                  | SET a = a + `1`, b = a                     | a=2 b=1
                    a=1                  | SET a = a - `3`                            | a=-2
                    a=1                  | SET a = `3` - a                            | a=2
                    a=0.1                | SET a = a + `0.2`                          | a=0.3
                    a=5                  | SET a = (a + `1`)                          | a=6
                    a=5                  | SET a = (a + `1`) - `2`                    | a=4
                    a=100                | SET a = a - `99.99`                        | a=0.01
                    a=1                  | SET a = if_not_exists(a, `7`)              | a=1
                    {}                   | SET a = if_not_exists(a, `7`)              | a=7
                    {}                   | SET a = if_not_exists(a, `7`) + `1`        | a=8
                    c=3                  | SET a = if_not_exists(a, if_not_exists(b, c)) | a=3 c=3
                    {}                   | SET a = `1` + if_not_exists(a, `7`)        | a=8
                    a=[1]                | SET a = list_append(a, `[2 3]`)            | a=[1 2 3]
                    a=[1]                | SET a = list_append(`[2 3]`, a)            | a=[2 3 1]
                    {}                   | SET a = list_append(if_not_exists(a, `[]`), `[1]`) | a=[1]
                    a=[1] b=[2]          | SET a = list_append(a, list_append(b, b))  | a=[1 2 2] b=[2]
                    m={a=1 b={c=2}}      | SET m.b.c = `3`                            | m={a=1 b={c=3}}
                    m={}                 | SET m.a = `1`, m.b = `2`                   | m={a=1 b=2}
                    m={a=[{b=1}]}        | SET m.a[0].b = m.a[0].b + `1`              | m={a=[{b=2}]}
                    l=[1 2 3]            | SET l[1] = `9`                             | l=[1 9 3]
                    l=[1 2 3]            | SET l[3] = `9`                             | l=[1 2 3 9]
                    l=[1 2 3]            | SET l[99] = `9`                            | l=[1 2 3 9]
                    l=[1]                | SET l[7] = `7`, l[5] = `5`, l[0] = `0`     | l=[0 5 7]
                    l=[]                 | SET l[0] = `1`                             | l=[1]
                    a=1                  | SET /a.b/ = `2`                            | a=1 a.b=2
                    # REMOVE
                    a=1 b=2              | REMOVE a                                   | b=2
                    a=1                  | REMOVE b                                   | a=1
                    a=1 b=2 c=3          | remove a, c                                | b=2
                    m={a=1 b=2}          | REMOVE m.a                                 | m={b=2}
                    m={a=1}              | REMOVE m.b                                 | m={a=1}
                    m={a=1}              | REMOVE m.a                                 | m={}
                    l=[1 2 3]            | REMOVE l[1]                                | l=[1 3]
                    l=[1 2 3]            | REMOVE l[2], l[0]                          | l=[2]
                    l=[1 2 3]            | REMOVE l[9]                                | l=[1 2 3]
                    l=[{a=1 b=2} {a=3}]  | REMOVE l[0].a, l[1]                        | l=[{b=2}]
                    # ADD
                    a=1                  | ADD a `2`                                  | a=3
                    a=1                  | ADD a `-2.5`                               | a=-1.5
                    {}                   | ADD a `2`                                  | a=2
                    a=<1 2>              | ADD a `<2 3>`                              | a=<1 2 3>
                    a=<'x'>              | ADD a `<'y' 'z'>`                          | a=<'x' 'y' 'z'>
                    a=<x01>              | ADD a `<x02>`                              | a=<x01 x02>
                    {}                   | ADD a `<'x'>`                              | a=<'x'>
                    m={a=1}              | ADD m.a `1`, m.b `5`                       | m={a=2 b=5}
                    l=[1]                | ADD l[0] `1`, l[4] `8`                     | l=[2 8]
                    # DELETE
                    a=<1 2 3>            | DELETE a `<1 3 5>`                         | a=<2>
                    a=<1 2> b=1          | DELETE a `<1 2>`                           | b=1
                    a=1                  | DELETE b `<1 2>`                           | a=1
                    m={s=<'x' 'y'>}      | DELETE m.s `<'x'>`                         | m={s=<'y'>}
                    m={s=<'x'>}          | DELETE m.s `<'x'>`                         | m={}
                    # several clauses, in any order; all read the item as it was
                    a=1 b=2 s=<1>        | REMOVE b SET c = b ADD a `1` DELETE s `<1>` | a=2 c=2
                    l=[1 2 3]            | SET l[0] = `9` REMOVE l[1]                 | l=[9 3]
                    l=[1 2 3]            | SET l[3] = `4` REMOVE l[0]                 | l=[2 3 4]
                    a=1                  | SET b = a REMOVE a                         | b=1
                    """)
    void updates(String before, String expression, String after) {
        assertThat(Cases.update(expression).apply(Values.item(before))).isEqualTo(Values.item(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a='x'       | SET a = a + `1`                    | type
                    a=1 b='x'   | SET a = a - b                      | type
                    a=1         | SET a = list_append(a, `[1]`)      | type
                    a='x'       | SET a = if_not_exists(a, `1`) + `1` | type
                    a='x'       | ADD a `1`                          | type
                    a=1         | ADD a `<1>`                        | type
                    a=<1>       | ADD a `<'x'>`                      | type
                    a=<1>       | ADD a `1`                          | type
                    a=[1]       | DELETE a `<1>`                     | type
                    a=<'x'>     | DELETE a `<1>`                     | type
                    a=1         | SET a = b                          | missing
                    a=1         | SET a = b + `1`                    | missing
                    a=1         | SET a = `1` - b                    | missing
                    a=1         | SET a = list_append(b, `[1]`)      | missing
                    a=1         | SET a = list_append(`[1]`, b)      | missing
                    a=1         | SET a = if_not_exists(b, c)        | missing
                    a={b=1}     | SET a = a.c                        | missing
                    a=[1]       | SET a = a[1]                       | missing
                    a=1         | SET b.c = `1`                      | path
                    a=1         | SET a.b = `1`                      | path
                    a=1         | SET a[0] = `1`                     | path
                    a=[1]       | SET a.b = `1`                      | path
                    a={b=1}     | SET a[0] = `1`                     | path
                    a=[1]       | SET a[5].b = `1`                   | path
                    a=1         | REMOVE b.c                         | path
                    a=1         | REMOVE a[0]                        | path
                    a=1         | ADD b.c `1`                        | path
                    a=1         | DELETE b.c `<1>`                   | path
                    """)
    void refusesItemsThatDoNotFit(String before, String expression, String error) {
        Update update = Cases.update(expression);
        Item item = Values.item(before);
        Cases.assertInvalid(
                () -> update.apply(item),
                switch (error) {
                    case "type" -> WRONG_TYPE;
                    case "missing" -> MISSING;
                    default -> WRONG_PATH;
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=9.9E125   | SET a = a + `1E125`   | Number overflow. Attempting to store a number with magnitude larger than supported range
                    a=-9.9E125  | ADD a `-1E125`        | Number overflow. Attempting to store a number with magnitude larger than supported range
                    a=1E37      | SET a = a + `0.1`     | Attempting to store more than 38 significant digits in a Number
                    """)
    void refusesNumbersThatDoNotFit(String before, String expression, String message) {
        Update update = Cases.update(expression);
        Cases.assertInvalid(() -> update.apply(Values.item(before)), message);
    }

    @Test
    void leavesTheItemBeforeAsItWas() {
        Item before = Values.item("m={l=[1 2]} s=<1>");
        Cases.update("SET m.l[0] = `9`, x = `1` ADD s `<2>`").apply(before);
        assertThat(before).isEqualTo(Values.item("m={l=[1 2]} s=<1>"));
    }

    @Test
    void namesTheTopLevelAttributesThatItWrites() {
        assertThat(Cases.update("SET a.b = c, /d/ = `1` REMOVE e[0] ADD f `1`").attributeNames())
                .containsExactlyInAnyOrder("a", "d", "e", "f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    SET a = b                  | a=1          | a=3
                    SET m.x = b                | m={x=2}      | m={x=3}
                    SET l[0] = b REMOVE b      | l=[5] b=3    | l=[3]
                    ADD a `1` DELETE s `<1>`   | a=1 s=<1>    | a=2
                    REMOVE m.y, gone           | m={y=3}      | {}
                    SET fresh = `1`            | {}           | fresh=1
                    """)
    void projectsWhatItTouched(String expression, String updatedOld, String updatedNew) {
        Update update = Cases.update(expression);
        Item before = Values.item("a=1 b=3 m={x=2 y=3} l=[5 6] s=<1>");
        assertThat(update.touched().project(before)).isEqualTo(Values.item(updatedOld));
        assertThat(update.touched().project(update.apply(before))).isEqualTo(Values.item(updatedNew));
    }
}
