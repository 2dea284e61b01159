package dev.trestle.cli.design.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.design.key.Meanings;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.User;
import dev.trestle.examples.game.GameTable;
import dev.trestle.examples.session.SessionStoreTable;
import dev.trestle.examples.shop.ShopTable;
import dev.trestle.examples.social.NetworkTable;
import dev.trestle.table.schema.Design;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDataTest {

    private static Stream<Design> designs() {
        return Stream.of(
                AppTable.DESIGN, ShopTable.DESIGN, SessionStoreTable.DESIGN, NetworkTable.DESIGN, GameTable.DESIGN);
    }

    private static SampleData samples(Design design) {
        return SampleData.of(design, new Meanings(design));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyEntityHasItemsThatItsRecordReads(Design design) {
        SampleData samples = samples(design);

        assertThat(samples.remarks()).isEmpty();
        design.entities()
                .forEach(entity -> assertThat(samples.items().stream()
                                .filter(item -> item.schema().equals(entity.schema())))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(item -> assertThat(entity.fromItem(item.item()))
                                .isInstanceOf(entity.schema().type())));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noTwoItemsHaveTheSameKey(Design design) {
        List<SampleItem> items = samples(design).items();
        Set<String> keys =
                items.stream().map(item -> design.describeKey(item.item())).collect(Collectors.toSet());

        assertThat(keys).hasSameSizeAs(items);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theSameDesignGivesTheSameItems(Design design) {
        assertThat(samples(design)).isEqualTo(samples(design));
    }

    @Test
    void entitiesSharePartitionsAndUniqueValuesDiffer() {
        List<User> users = samples(AppTable.DESIGN).items().stream()
                .filter(item -> item.schema().type().equals(User.class))
                .map(item -> AppTable.DESIGN.entity(User.class).fromItem(item.item()))
                .toList();

        assertThat(users).extracting(User::company).containsExactly("acme", "acme", "birch");
        assertThat(users).extracting(User::email).doesNotHaveDuplicates();
    }
}
