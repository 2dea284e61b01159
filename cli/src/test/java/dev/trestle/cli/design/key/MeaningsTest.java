package dev.trestle.cli.design.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.shop.ShopTable;
import dev.trestle.examples.social.NetworkTable;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void whatStandsBehindTheSameTextMeansTheSame() {
        Meanings social = new Meanings(NetworkTable.DESIGN);

        assertThat(social.of("Follower", "follower"))
                .isEqualTo(social.of("Follower", "user"))
                .isEqualTo(social.of("Post", "author"));
        assertThat(social.labels()).containsExactly("user", "post", "day", "timestamp");
    }

    @Test
    void aNameThatSaysSomethingJoinsAndNamesWhatOneThatSaysNothingDoesNot() {
        Meanings app = new Meanings(AppTable.DESIGN);

        assertThat(app.of("Company", "name"))
                .isEqualTo(app.of("User", "company"))
                .isEqualTo(app.of("Membership", "company"));
        assertThat(app.labels()).containsExactly("company", "email");
    }

    @Test
    void whatHasAnotherTypeMeansSomethingElse() {
        Meanings shop = new Meanings(ShopTable.DESIGN);

        assertThat(shop.of("OrderItem", "product")).isEqualTo(shop.of("Product", "product"));
        assertThat(shop.of("OrderItem", "orderedAt"))
                .as("both stand behind p#")
                .isNotEqualTo(shop.of("OrderItem", "product"));
        assertThat(shop.of("OrderItem", "quantity")).isEmpty();
    }
}
