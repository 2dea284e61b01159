package dev.trestle.processor.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.table.DesignFault;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the processor refuses has the code that a design built in code is refused with. */
class RefusalCodesTest {

    @Test
    void areThoseOfTheRunTime() {
        Map<String, Refusal> refusals =
                Arrays.stream(Refusal.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

        assertThat(DesignFault.values())
                .filteredOn(fault -> refusals.containsKey(fault.name()))
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        fault -> assertThat(refusals.get(fault.name()).label()).isEqualTo("[" + fault.code() + "]"));
    }

    @Test
    void areDifferentFromThoseThatOnlyTheRunTimeHas() {
        assertThat(Arrays.stream(DesignFault.values())
                        .filter(fault -> Arrays.stream(Refusal.values())
                                .noneMatch(refusal -> refusal.name().equals(fault.name())))
                        .map(fault -> "[" + fault.code() + "]"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::label).toList());
    }
}
