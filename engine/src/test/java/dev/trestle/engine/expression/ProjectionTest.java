package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

    private static final Item ITEM =
            Values.item("a=1 b.c='x' name='kay' m={x=1 y={z=2 w=3}} l=[0 1 {p=1 q=2} [3 4]] s=<1>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a                   | a=1
                    a, s                | a=1 s=<1>
                    absent              | {}
                    a, absent           | a=1
                    /b.c/               | b.c='x'
                    b.c                 | {}
                    /name/              | name='kay'
                    m                   | m={x=1 y={z=2 w=3}}
                    m.x                 | m={x=1}
                    m.y.z, m.x          | m={x=1 y={z=2}}
                    m.y.nope            | {}
                    m.x.nope            | {}
                    m[0]                | {}
                    l[1]                | l=[1]
                    l[3], l[0]          | l=[0 [3 4]]
                    l[9]                | {}
                    l[2].q              | l=[{q=2}]
                    l[2].q, l[2].p      | l=[{p=1 q=2}]
                    l[3][1], l[9]       | l=[[4]]
                    l.x                 | {}
                    a[0]                | {}
                    """)
    void projects(String expression, String expected) {
        assertThat(Cases.projection(expression).project(ITEM)).isEqualTo(Values.item(expected));
    }

    @Test
    void takesTopLevelAttributesByTheirNames() {
        Projection projection = Projection.of(List.of("b.c", "a", "absent", "a"));
        assertThat(projection.project(ITEM)).isEqualTo(Values.item("a=1 b.c='x'"));
        assertThat(projection.attributeNames()).containsExactlyInAnyOrder("b.c", "a", "absent");
    }

    @Test
    void namesTheTopLevelAttributesThatItTakesPartsOf() {
        assertThat(Cases.projection("m.y.z, m.x, l[2]").attributeNames()).containsExactlyInAnyOrder("m", "l");
    }
}
