package dev.trestle.migrations;

/**
 * What capacity units cost, in US dollars. They differ between Regions and over time; see "Amazon DynamoDB pricing for
 * on-demand capacity", https://aws.amazon.com/dynamodb/pricing/on-demand/
 *
 * @param millionReadUnits the price of a million read request units
 * @param millionWriteUnits the price of a million write request units
 */
public record UnitPrices(double millionReadUnits, double millionWriteUnits) {

    /** Of a table of the class STANDARD in us-east-1, billed by request, since November 2024. */
    public static final UnitPrices US_EAST_1 = new UnitPrices(0.125, 0.625);

    private static final double MILLION = 1_000_000;

    /** Refuses negative prices. */
    public UnitPrices {
        if (!(millionReadUnits >= 0) || !(millionWriteUnits >= 0)) {
            throw new IllegalArgumentException(
                    "a price is 0 or more, not " + millionReadUnits + ", " + millionWriteUnits);
        }
    }

    double of(double readUnits, double writeUnits) {
        return (readUnits * millionReadUnits + writeUnits * millionWriteUnits) / MILLION;
    }
}
