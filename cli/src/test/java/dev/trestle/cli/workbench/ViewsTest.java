package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private final Views shop = new Views(SampleModels.model(SampleModels.ONLINE_SHOP));

    @Test
    void findsFacetsAndTablesByName() {
        assertThat(shop.named("customer").facet()).isPresent();
        assertThat(shop.named("OnlineShop").facet()).isEmpty();
        assertThat(shop.named("OnlineShop/customer")).isEqualTo(shop.named("customer"));
    }

    @Test
    void namesEveryFacetOrEveryTableOfAModelWithoutFacets() {
        assertThat(shop.all()).hasSize(9).allMatch(view -> view.facet().isPresent());
        assertThat(new Views(SampleModels.model(SampleModels.SESSIONS)).all())
                .extracting(View::name)
                .containsExactly("session_store");
    }

    @Test
    void listsTheKnownNamesForAnUnknownOne() {
        assertThatThrownBy(() -> shop.named("customers"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("no facet or table is called \"customers\"; facets: customer, product, warehouse, "
                        + "warehouseItem, orderItem, shipment, shipmentItem, invoice, payment; tables: OnlineShop");
    }

    @Test
    void asksWhichTableIsMeantIfSeveralHaveSuchAFacet() {
        ModelTable one = SampleModels.table("'TableFacets': [{'FacetName': 'user'}]");
        ModelTable other =
                new ModelTable("other", one.key(), List.of(), Optional.empty(), List.of(), List.of(), one.facets());
        Views views = new Views(new DataModel("m", Optional.empty(), Optional.empty(), List.of(one, other), List.of()));

        assertThatThrownBy(() -> views.named("user"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("several tables have a facet called \"user\"; say which: t/user or other/user");
        assertThat(views.named("other/user").table()).isEqualTo(other);
    }
}
