package dev.trestle.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MethodTextTest {
    @Test
    void leavesOutTheReturnOfACall() {
        assertThat(MethodText.of(SampleCalls.class, "oneLine")).isEqualTo("List.of(name);");
    }

    @Test
    void keepsTheLinesOfAChainAndWhatTheyContain() {
        assertThat(MethodText.of(SampleCalls.class, "aChain")).isEqualTo("""
                        Stream.of(aParameterWithALongName, anotherParameterWithALongName)
                                .filter(text -> !text.equals(andOneMore))
                                .map(text -> {
                                    return text + last;
                                })
                                .toList();""");
    }

    @Test
    void keepsSeveralStatementsWithTheirBlocks() {
        assertThat(MethodText.of(SampleCalls.class, "statements")).isEqualTo("""
                        names.add("a");

                        if (names.size() > 1) {
                            names.clear();
                        }""");
    }

    @Test
    void refusesANameThatIsNotDeclaredOnce() {
        assertThatThrownBy(() -> MethodText.of(SampleCalls.class, "absent"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 methods called absent");
        assertThatThrownBy(() -> MethodText.of(SampleCalls.class, "overloaded"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 methods called overloaded");
    }

    @Test
    void refusesAClassWhoseSourceIsNotPackaged() {
        assertThatThrownBy(() -> MethodText.of(MethodTextTest.class, "refusesAClassWhoseSourceIsNotPackaged"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MethodTextTest.java");
    }
}
