package dev.trestle.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.SearchResultItem;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsResponse;

/** Nothing is said of times. */
class IndexedVectorsTest {

    @Test
    void findsTheTenMostSimilar() {
        try (IndexedVectors index = new IndexedVectors(50, 16)) {
            SearchVectorsResponse found = index.search(index.request());

            assertThat(found.searchResults())
                    .hasSize(IndexedVectors.TOP)
                    .isSortedAccordingTo(Comparator.comparing(SearchResultItem::score));
        }
    }
}
