package dev.trestle.examples.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    @Test
    void theSameSeedGivesTheSameData() {
        assertThat(SampleData.of(7)).isEqualTo(SampleData.of(7)).isNotEqualTo(SampleData.of(8));
    }

    @Test
    void thereAreHundredsOfCompaniesAndThousandsOfUsersWithDifferentKeys() {
        SampleData data = SampleData.of(2026);

        assertThat(data.companies()).extracting(Company::name).hasSize(300).doesNotHaveDuplicates();
        assertThat(data.users())
                .extracting(User::email)
                .hasSizeGreaterThan(3000)
                .doesNotHaveDuplicates();
        assertThat(data.memberships())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(data.users().size());
        assertThat(data.memberships().stream().map(Membership::email).collect(Collectors.toSet()))
                .hasSameSizeAs(data.users());
    }
}
