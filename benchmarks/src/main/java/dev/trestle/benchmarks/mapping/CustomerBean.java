package dev.trestle.benchmarks.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A {@link Customer} as the Enhanced Client wants it: a class with setters, and its keys among them. */
@DynamoDbBean
public class CustomerBean {

    private @Nullable String pk;
    private @Nullable String sk;
    private @Nullable String entity;
    private @Nullable String region;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String email;
    private boolean active;
    private int orders;
    private long points;
    private @Nullable BigDecimal balance;
    private @Nullable LocalDate birthday;
    private @Nullable Instant since;
    private @Nullable Tier tier;
    private @Nullable AddressBean address;
    private @Nullable List<String> phones;
    private @Nullable Set<String> interests;
    private @Nullable String note;

    /** As the Enhanced Client makes it, before it sets everything. */
    public CustomerBean() {}

    @DynamoDbPartitionKey
    public @Nullable String getPk() {
        return pk;
    }

    public void setPk(@Nullable String pk) {
        this.pk = pk;
    }

    @DynamoDbSortKey
    public @Nullable String getSk() {
        return sk;
    }

    public void setSk(@Nullable String sk) {
        this.sk = sk;
    }

    public @Nullable String getEntity() {
        return entity;
    }

    public void setEntity(@Nullable String entity) {
        this.entity = entity;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public int getOrders() {
        return orders;
    }

    public void setOrders(int orders) {
        this.orders = orders;
    }

    public long getPoints() {
        return points;
    }

    public void setPoints(long points) {
        this.points = points;
    }

    public @Nullable BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(@Nullable BigDecimal balance) {
        this.balance = balance;
    }

    public @Nullable LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(@Nullable LocalDate birthday) {
        this.birthday = birthday;
    }

    public @Nullable Instant getSince() {
        return since;
    }

    public void setSince(@Nullable Instant since) {
        this.since = since;
    }

    public @Nullable Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier;
    }

    public @Nullable AddressBean getAddress() {
        return address;
    }

    public void setAddress(@Nullable AddressBean address) {
        this.address = address;
    }

    public @Nullable List<String> getPhones() {
        return phones;
    }

    public void setPhones(@Nullable List<String> phones) {
        this.phones = phones;
    }

    public @Nullable Set<String> getInterests() {
        return interests;
    }

    public void setInterests(@Nullable Set<String> interests) {
        this.interests = interests;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** The bean of a customer. */
    public static CustomerBean of(Customer customer) {
        AddressBean address = new AddressBean();
        address.setStreet(customer.address().street());
        address.setCity(customer.address().city());
        address.setPostalCode(customer.address().postalCode());
        address.setCountry(customer.address().country());
        CustomerBean bean = new CustomerBean();
        bean.setPk("region#" + customer.region());
        bean.setSk("customer#" + customer.id());
        bean.setEntity("Customer");
        bean.setAddress(address);
        bean.setRegion(customer.region());
        bean.setId(customer.id());
        bean.setName(customer.name());
        bean.setEmail(customer.email());
        bean.setActive(customer.active());
        bean.setOrders(customer.orders());
        bean.setPoints(customer.points());
        bean.setBalance(customer.balance());
        bean.setBirthday(customer.birthday());
        bean.setSince(customer.since());
        bean.setTier(customer.tier());
        bean.setPhones(customer.phones());
        bean.setInterests(customer.interests());
        bean.setNote(customer.note());
        return bean;
    }
}
