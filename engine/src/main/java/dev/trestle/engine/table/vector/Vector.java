package dev.trestle.engine.table.vector;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vector as vector indexes keep it: in 32-bit floating point, whatever the precision of the numbers that it was made of.
 * Immutable. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearch.Requirements.html">Requirements and
 * limitations</a> of vector indexes.
 */
public final class Vector {

    private final float[] components;
    private final double magnitude;

    private Vector(float[] components) {
        this.components = components;
        this.magnitude = Math.sqrt(dot(components, components));
    }

    /**
     * The vector of the numbers.
     *
     * @return null if one of the values is no number, or none that 32-bit floating point can hold
     */
    public static @Nullable Vector of(List<AttributeValue> numbers) {
        float[] components = new float[numbers.size()];
        for (int i = 0; i < components.length; i++) {
            if (!(numbers.get(i) instanceof NumberValue number)) {
                return null;
            }
            components[i] = number.value().floatValue();
            if (!Float.isFinite(components[i])) {
                return null;
            }
        }
        return new Vector(components);
    }

    /** The vector whose {@link #toBinary()} was the value. */
    public static Vector ofBinary(BinaryValue value) {
        ByteBuffer bytes = value.asByteBuffer();
        float[] components = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(components);
        return new Vector(components);
    }

    /** Whether 32-bit floating point can hold the number, if not exactly. */
    public static boolean holds(NumberValue number) {
        return Float.isFinite(number.value().floatValue());
    }

    /** The components in four bytes each. */
    public BinaryValue toBinary() {
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES);
        bytes.asFloatBuffer().put(components);
        return BinaryValue.of(bytes.array());
    }

    /** The components as numbers of as few digits as tell them from their neighbours in 32-bit floating point. */
    public ListValue toList() {
        List<AttributeValue> numbers = new ArrayList<>(components.length);
        for (float component : components) {
            numbers.add(NumberValue.of(new BigDecimal(Float.toString(component))));
        }
        return ListValue.of(numbers);
    }

    /** The number of components. */
    public int dimensions() {
        return components.length;
    }

    /** The square root of the sum of the squares of all components. */
    double magnitude() {
        return magnitude;
    }

    double dot(Vector other) {
        return dot(components, other.components);
    }

    double distance(Vector other) {
        return Math.sqrt(squaredDistance(components, other.components));
    }

    // Four sums that do not wait for each other: one sum alone would take the time of as many additions in a row.

    private static double dot(float[] a, float[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += (double) a[i] * b[i];
            sum1 += (double) a[i + 1] * b[i + 1];
            sum2 += (double) a[i + 2] * b[i + 2];
            sum3 += (double) a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += (double) a[i] * b[i];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += square((double) a[i] - b[i]);
            sum1 += square((double) a[i + 1] - b[i + 1]);
            sum2 += square((double) a[i + 2] - b[i + 2]);
            sum3 += square((double) a[i + 3] - b[i + 3]);
        }
        for (; i < a.length; i++) {
            sum0 += square((double) a[i] - b[i]);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static double square(double number) {
        return number * number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector that && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return "Vector" + Arrays.toString(components);
    }
}
