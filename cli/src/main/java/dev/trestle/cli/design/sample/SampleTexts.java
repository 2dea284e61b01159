package dev.trestle.cli.design.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Made-up texts, by what they are called. */
final class SampleTexts {

    private static final Set<String> PEOPLE = Set.of(
            "author", "customer", "employee", "friend", "member", "metadata", "person", "player", "profile", "user");
    private static final List<String> FIRST_NAMES = List.of("ada", "ivo", "mei", "noor");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("company", List.of("acme", "birch", "cobalt")),
            Map.entry("city", List.of("Oslo", "Lisbon", "Kyoto")),
            Map.entry("country", List.of("NO", "PT", "JP")),
            Map.entry("county", List.of("Oslo", "Lisboa", "Kyoto")),
            Map.entry("street", List.of("Storgata", "Rua Nova", "Sanjo-dori")),
            Map.entry("number", List.of("12", "7", "204")),
            Map.entry("network", List.of("Visa", "Mastercard", "Visa")),
            Map.entry("lastdigits", List.of("4242", "0005", "1881")),
            Map.entry("content", List.of("Fog over the harbour", "Tea, at last", "Found a new trail")),
            Map.entry("description", List.of("As good as it looks", "Made to last", "New this year")),
            Map.entry("title", List.of("The long way home", "Small hours", "Northern lights")),
            Map.entry("imageurl", List.of("s3://images/1.png", "s3://images/2.png", "s3://images/3.png")),
            Map.entry("avatar", List.of("s3://avatars/1.png", "s3://avatars/2.png", "s3://avatars/3.png")),
            Map.entry("nickname", FIRST_NAMES));

    private static final Map<String, List<String>> NAMES_OF = Map.of(
            "product", List.of("Desk lamp", "Field notes", "Tea kettle"),
            "company", List.of("acme", "birch", "cobalt"),
            "item", List.of("Health potion", "Lantern", "Rope"),
            "equipment", List.of("Ring of the mage", "Oak shield", "Iron helmet"),
            "task", List.of("Find the treasure", "Light the beacon", "Cross the marsh"),
            "activity", List.of("Hunting trip", "Arena challenge", "Mining adventure"));

    private SampleTexts() {}

    /** The text of an attribute. */
    static String of(String entity, String name, int number) {
        String word = name.toLowerCase(Locale.ROOT);
        String owner = entity.toLowerCase(Locale.ROOT);
        if (word.endsWith("email")) {
            return pick(FIRST_NAMES, number) + "@example.com";
        }
        if (PEOPLE.contains(word)) {
            return pick(FIRST_NAMES, number);
        }
        if (word.endsWith("name") && PEOPLE.stream().anyMatch(owner::contains)) {
            return capitalized(pick(FIRST_NAMES, number));
        }
        if (word.endsWith("token") || word.endsWith("code")) {
            return Integer.toString((name + number).hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
        }
        List<String> known = word.equals("name") ? NAMES_OF.get(owner) : BY_NAME.get(word);
        return known == null ? name + " " + (number + 1) : pick(known, number);
    }

    /** The text of a key component, another one for each number. */
    static String key(String entity, String name, int number) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.endsWith("email") || BY_NAME.containsKey(word) || (word.equals("name") && !entity.isEmpty())) {
            return of(entity, name, number);
        }
        if (PEOPLE.contains(word)) {
            return pick(FIRST_NAMES, number);
        }
        return (entity.isEmpty() ? word : entity.toLowerCase(Locale.ROOT)) + "-" + (number + 1);
    }

    private static String pick(List<String> texts, int number) {
        int round = number / texts.size();
        return texts.get(number % texts.size()) + (round == 0 ? "" : Integer.toString(round + 1));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
