package dev.trestle.examples.shop;

import dev.trestle.table.design.VariantName;

/** What a payment is made with. */
public sealed interface Means {

    /** A card of a bank. */
    @VariantName("card")
    record Card(String network, String lastDigits) implements Means {}

    /** A card that somebody was given. */
    @VariantName("giftCard")
    record GiftCard(String code) implements Means {}
}
