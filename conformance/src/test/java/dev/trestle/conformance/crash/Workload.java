package dev.trestle.conformance.crash;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What a writer does in one life of the process, the same for whoever asks: the process does it, and the judge works out what
 * it has to have led to.
 *
 * @param seed differs between lives
 * @param writer the number of the writer
 */
record Workload(long seed, int writer) {

    static final int WRITERS = 4;

    private static final int PLACES = 40;

    /** The step of that number. */
    Step step(int number) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create((seed * WRITERS + writer) * 1_000_003L + number);
        String stamp = seed + "/" + number;
        int kind = random.nextInt(10);
        if (kind < 5) {
            return new Step(Step.Kind.SINGLE, List.of(change(place(random), stamp, random)));
        }
        List<Place> places = places(random, kind < 7 ? 25 : 8);
        List<Change> changes = new ArrayList<>();
        if (kind < 7) {
            places.forEach(place ->
                    changes.add(random.nextInt(4) == 0 ? new Change.Delete(place) : put(place, stamp, random, false)));
            return new Step(Step.Kind.BATCH, changes);
        }
        places.forEach(place -> changes.add(change(place, stamp, random)));
        // At least one change leaves its stamp, so that it shows whether the transaction took place.
        changes.set(0, put(places.get(0), stamp, random, false));
        return new Step(Step.Kind.TRANSACTION, changes);
    }

    private Change change(Place place, String stamp, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Change.Delete(place);
            case 1 -> put(place, stamp, random, true);
            case 2, 3 -> new Change.Add(place, attributes(stamp, random));
            default -> put(place, stamp, random, false);
        };
    }

    private static Change put(Place place, String stamp, RandomGenerator random, boolean ifAbsent) {
        Item attributes = attributes(stamp, random)
                .with("n", NumberValue.parse("0"))
                .with("text", new StringValue("x".repeat(random.nextInt(800))));
        // Items that are in no index, or in some.
        for (String indexed : List.of("g", "a")) {
            if (random.nextInt(5) == 0) {
                attributes = attributes.without(indexed);
            }
        }
        return new Change.Put(place, place.with(attributes), ifAbsent);
    }

    private static Item attributes(String stamp, RandomGenerator random) {
        return Item.of(Map.of(
                "g",
                new StringValue("g" + random.nextInt(10)),
                "a",
                NumberValue.parse(String.valueOf(random.nextInt(100))),
                "stamp",
                new StringValue(stamp)));
    }

    private Place place(RandomGenerator random) {
        return new Place(random.nextBoolean() ? Tables.THINGS : Tables.NOTES, writer, random.nextInt(PLACES));
    }

    private List<Place> places(RandomGenerator random, int most) {
        Set<Integer> numbers = new TreeSet<>();
        int count = 2 + random.nextInt(most - 1);
        while (numbers.size() < count) {
            numbers.add(random.nextInt(2 * PLACES));
        }
        return numbers.stream()
                .map(number -> new Place(number % 2 == 0 ? Tables.THINGS : Tables.NOTES, writer, number / 2))
                .toList();
    }
}
