package dev.trestle.table.scan;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @BeforeEach
    void fill() {
        app.batchWrite()
                .putAll(
                        app.companies(),
                        IntStream.range(0, 90).mapToObj(i -> company("c" + i)).toList())
                .put(app.users(), user("c1", "joe@acme.com"))
                .run();
        fresh.calls().clear();
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void findsAllItemsOfTheEntityAndNoOthers() {
        assertThat(app.companies().scan().list()).hasSize(90);
        assertThat(app.users().scan().list()).hasSize(1);
        assertThat(app.companies()
                        .scan()
                        .filter(COMPANY.name.beginsWith("c8"))
                        .consistentRead()
                        .list())
                .hasSize(11);
    }

    @Test
    void pagesContinue() {
        Set<String> names = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Company> page = app.companies().scan().page(40, cursor.orElse(null));
            page.items().forEach(found -> assertThat(names.add(found.name())).isTrue());
            cursor = page.cursor();
        } while (cursor.isPresent());
        assertThat(names).hasSize(90);
    }

    @Test
    void segmentsAreReadTogetherAndTellHowFarTheyAre() {
        List<Company> found = new ArrayList<>();
        List<ScanProgress> progress = new ArrayList<>();

        long count =
                app.companies().scan().inParallel(4).onProgress(progress::add).forEach(found::add);

        assertThat(count).isEqualTo(90);
        assertThat(found).extracting(Company::name).doesNotHaveDuplicates().hasSize(90);
        assertThat(progress).hasSize(4).last().isEqualTo(new ScanProgress(4, 4, 91, 90));
        assertThat(app.companies().scan().inParallel(4).plan().requests()).hasSize(4);
    }

    @Test
    void whatTheActionThrowsEndsTheScan() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> app.companies().scan().inParallel(3).forEach(company -> {
                    throw enough;
                }))
                .isSameAs(enough);
    }

    @Test
    void refusesASegmentCountThatDynamoDbDoesNotTake() {
        assertThatThrownBy(() -> app.companies().scan().inParallel(0))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("DynamoDB takes 1 to 1000000");
    }
}
