package dev.trestle.examples.companies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A few hundred companies, several thousand users and their memberships, made from a seed: the same seed gives the same
 * data on every machine.
 *
 * @param companies the companies, each with another name
 * @param users the users, each with another email
 * @param memberships who is a member where; everybody at least of the company of their user
 */
public record SampleData(List<Company> companies, List<User> users, List<Membership> memberships) {

    private static final int COMPANIES = 300;
    private static final int MOST_USERS = 30;
    private static final Instant NEVER_STORED = Instant.EPOCH;
    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Amir", "Astrid", "Bea", "Chidi", "Dana", "Elif", "Emil", "Farah", "Goran", "Hanna", "Ines", "Ivo",
            "Jane", "Joe", "Jun", "Kofi", "Lara", "Lin", "Mateo", "Mei", "Nadia", "Noor", "Ola", "Pia", "Quentin",
            "Rosa", "Sami", "Tove", "Uma", "Vera", "Wim", "Xenia", "Yara", "Zoe");
    private static final List<String> LAST_NAMES = List.of(
            "Abe",
            "Berg",
            "Costa",
            "Diaz",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Haddad",
            "Ito",
            "Jensen",
            "Kaya",
            "Larsen",
            "Mensah",
            "Nowak",
            "Okafor",
            "Park",
            "Quist",
            "Rossi",
            "Silva",
            "Tanaka",
            "Usman",
            "Virtanen",
            "Weber",
            "Yilmaz",
            "Zhang");
    private static final List<String> COMPANY_FIRST = List.of(
            "amber", "birch", "cobalt", "delta", "ember", "fjord", "granite", "harbor", "iris", "juniper", "kestrel",
            "lumen", "maple", "nordic", "onyx", "polar", "quartz", "raven", "summit", "tundra");
    private static final List<String> COMPANY_SECOND = List.of(
            "bikes",
            "books",
            "foods",
            "health",
            "labs",
            "logistics",
            "media",
            "mills",
            "motors",
            "optics",
            "power",
            "robotics",
            "sails",
            "studios",
            "tools",
            "toys",
            "trade",
            "travel",
            "water",
            "works");
    private static final List<Address> CITIES = List.of(
            new Address("Karl Johans gate", "Oslo", "NO"),
            new Address("Vesterbrogade", "Copenhagen", "DK"),
            new Address("Drottninggatan", "Stockholm", "SE"),
            new Address("Friedrichstrasse", "Berlin", "DE"),
            new Address("Gran Via", "Madrid", "ES"),
            new Address("Via Torino", "Milan", "IT"),
            new Address("Queen Street", "Auckland", "NZ"));

    /** Makes the data of a seed. The users of acme, a company that a migration puts, are the same for all seeds. */
    public static SampleData of(long seed) {
        Random random = new Random(seed);
        List<Company> companies = companies(random);
        List<User> users = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (String first : FIRST_NAMES) {
            String email = first.toLowerCase(Locale.ROOT) + "@acme.com";
            User user = user(random, "acme", email, first + " " + pick(random, LAST_NAMES));
            users.add(user);
            memberships.addAll(memberships(random, user, companies));
        }
        for (Company company : companies) {
            int count = 5 + random.nextInt(MOST_USERS - 5);
            for (int i = 0; i < count; i++) {
                String first = pick(random, FIRST_NAMES);
                String last = pick(random, LAST_NAMES);
                String local = (first + "." + last + users.size()).toLowerCase(Locale.ROOT);
                User user = user(random, company.name(), local + "@" + company.name() + ".example", first + " " + last);
                users.add(user);
                memberships.addAll(memberships(random, user, companies));
            }
        }
        return new SampleData(List.copyOf(companies), List.copyOf(users), List.copyOf(memberships));
    }

    private static List<Company> companies(Random random) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < COMPANIES) {
            names.add(pick(random, COMPANY_FIRST) + "-" + pick(random, COMPANY_SECOND));
        }
        return names.stream()
                .map(name ->
                        new Company(name, pick(random, List.of(Plan.values())), 5 + random.nextInt(45), NEVER_STORED))
                .toList();
    }

    private static User user(Random random, String company, String email, String name) {
        Set<Role> roles = random.nextInt(8) == 0 ? EnumSet.of(Role.ADMIN, Role.EDITOR) : EnumSet.of(Role.READER);
        Address city = pick(random, CITIES);
        Optional<LocalDate> born = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        return new User(
                company,
                email,
                name,
                random.nextBoolean(),
                born,
                roles,
                new Address(city.street() + " " + (1 + random.nextInt(90)), city.city(), city.country()),
                random.nextInt(500),
                0,
                NEVER_STORED,
                Optional.empty());
    }

    private static List<Membership> memberships(Random random, User user, List<Company> companies) {
        Set<String> names = new LinkedHashSet<>(List.of(user.company()));
        for (int more = random.nextInt(4); more > 0; more--) {
            names.add(pick(random, companies).name());
        }
        return names.stream()
                .map(name -> new Membership(
                        user.email(),
                        name,
                        pick(random, List.of(Role.values())),
                        FOUNDED.plusDays(random.nextInt(3650))))
                .toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
