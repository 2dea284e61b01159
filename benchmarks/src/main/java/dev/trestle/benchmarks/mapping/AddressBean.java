package dev.trestle.benchmarks.mapping;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** An address as the Enhanced Client wants it. */
@DynamoDbBean
public class AddressBean {

    private @Nullable String street;
    private @Nullable String city;
    private @Nullable String postalCode;
    private @Nullable String country;

    /** As the Enhanced Client makes it, before it sets everything. */
    public AddressBean() {}

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
