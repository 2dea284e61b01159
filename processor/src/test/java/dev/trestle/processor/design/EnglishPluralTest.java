package dev.trestle.processor.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishPluralTest {

    @ParameterizedTest
    @CsvSource({
        "User, users",
        "Company, companies",
        "Day, days",
        "Address, addresses",
        "Box, boxes",
        "Branch, branches",
        "Wish, wishes",
        "CompanyPage, companyPages",
        "Y, ys",
    })
    void formsTheRegularPlural(String name, String plural) {
        assertThat(EnglishPlural.of(name)).isEqualTo(plural);
    }
}
