package dev.trestle.migrations.backfill;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether DynamoDB takes two values for the same: numbers by value, sets in any order. */
final class SameValue {

    private SameValue() {}

    static boolean of(@Nullable AttributeValue one, @Nullable AttributeValue other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.type() != other.type()) {
            return false;
        }
        return switch (one.type()) {
            case N -> number(one.n()).compareTo(number(other.n())) == 0;
            case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(other.ss()));
            case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(other.bs()));
            case NS -> numbers(one.ns()).equals(numbers(other.ns()));
            case L -> lists(one.l(), other.l());
            case M -> maps(one.m(), other.m());
            default -> one.equals(other);
        };
    }

    static boolean maps(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> of(entry.getValue(), other.get(entry.getKey())));
    }

    private static boolean lists(List<AttributeValue> one, List<AttributeValue> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!of(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Ordered by value, so that 1 and 1.0 are one number. */
    private static Set<BigDecimal> numbers(Collection<String> texts) {
        Set<BigDecimal> numbers = new TreeSet<>();
        texts.forEach(text -> numbers.add(number(text)));
        return numbers;
    }
}
