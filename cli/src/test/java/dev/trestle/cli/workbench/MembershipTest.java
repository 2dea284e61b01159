package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MembershipTest {
    private static final ModelTable TABLE = SampleModels.table("""
            'TableFacets': [
              {'FacetName': 'order', 'NonKeyAttributes': ['total', 'day'],
               'KeyAttributeAlias': {'PartitionKeyAlias': 'customer#CustomerId', 'SortKeyAlias': 'order#OrderId'}},
              {'FacetName': 'profile', 'NonKeyAttributes': ['name'],
               'KeyAttributeAlias': {'PartitionKeyAlias': 'pk', 'SortKeyAlias': 'sk'}},
              {'FacetName': 'follower', 'NonKeyAttributes': [],
               'KeyAttributeAlias': {'PartitionKeyAlias': 'UserId', 'SortKeyAlias': 'FollowerId'}},
              {'FacetName': 'template', 'NonKeyAttributes': ['text'],
               'KeyAttributeAlias': {'PartitionKeyAlias': 'u#{author}#post', 'SortKeyAlias': 'p#{post:desc}'}},
              {'FacetName': 'sampled', 'NonKeyAttributes': ['name'],
               'TableData': [{'pk': {'S': 'customer#1'}, 'sk': {'S': 'sampled'}}]}]""");

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "order, customer#1, order#1, total, true",
        "order, customer#1, order#1, total day, true",
        "order, customer#1, order#1, total name, false",
        "order, customer#1, invoice#1, total, false",
        "order, company#1, order#1, total, false",
        "order, customer#1, order#1, '', false",
        "profile, anything, at-all, name, true",
        "profile, anything, at-all, total, false",
        "follower, a, b, '', true",
        "follower, a, b, name, false",
        "template, u#1#post, p#7, text, true",
        "template, u#1#post, x#7, text, false",
        "template, v#1#post, p#7, text, false",
        "sampled, customer#1, sampled, total, true",
        "sampled, customer#1, other, name, false"
    })
    void followsFromSampleKeysOrFromAliasesAndAttributes(
            String facet, String partition, String sort, String attributes, boolean member) {
        Map<String, AttributeValue> item =
                new TreeMap<>(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort)));
        for (String attribute : attributes.split(" ", -1)) {
            if (!attribute.isEmpty()) {
                item.put(attribute, AttributeValue.fromN("1"));
            }
        }
        Facet named = TABLE.facets().stream()
                .filter(candidate -> candidate.name().equals(facet))
                .findFirst()
                .orElseThrow();

        assertThat(Membership.holds(TABLE, named, item)).isEqualTo(member);
    }
}
