package dev.trestle.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "User, USER, user",
        "CompanyPage, COMPANY_PAGE, company page",
        "URLEntry, URL_ENTRY, url entry",
        "Sensor2Reading, SENSOR2_READING, sensor2 reading",
        "dateOfBirth, DATE_OF_BIRTH, date of birth",
    })
    void spellsANameAsAConstantAndInASentence(String name, String constant, String spoken) {
        assertThat(Words.constant(name)).isEqualTo(constant);
        assertThat(Words.spoken(name)).isEqualTo(spoken);
    }

    @Test
    void spellsTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Words.constant("invoiceItem")).isEqualTo("INVOICE_ITEM");
            assertThat(Words.spoken("InvoiceItem")).isEqualTo("invoice item");
            assertThat(Words.capitalized("inCity")).isEqualTo("InCity");
            assertThat(Words.decapitalized("InCity")).isEqualTo("inCity");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void joinsNames() {
        assertThat(Words.joined(List.of("company", "email"))).isEqualTo("CompanyAndEmail");
    }
}
