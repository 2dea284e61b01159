package dev.trestle.benchmarks.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The Enhanced Client's two ways to say how a {@link CustomerBean} is stored. */
final class EnhancedSchemas {

    private static final TableSchema<AddressBean> ADDRESS = StaticTableSchema.builder(AddressBean.class)
            .newItemSupplier(AddressBean::new)
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("street")
                            .getter(AddressBean::getStreet)
                            .setter(AddressBean::setStreet))
            .addAttribute(
                    String.class,
                    attribute ->
                            attribute.name("city").getter(AddressBean::getCity).setter(AddressBean::setCity))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("postalCode")
                            .getter(AddressBean::getPostalCode)
                            .setter(AddressBean::setPostalCode))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("country")
                            .getter(AddressBean::getCountry)
                            .setter(AddressBean::setCountry))
            .build();

    /** Said in code, attribute by attribute. */
    static final TableSchema<CustomerBean> STATIC = StaticTableSchema.builder(CustomerBean.class)
            .newItemSupplier(CustomerBean::new)
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("pk")
                            .getter(CustomerBean::getPk)
                            .setter(CustomerBean::setPk)
                            .tags(StaticAttributeTags.primaryPartitionKey()))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("sk")
                            .getter(CustomerBean::getSk)
                            .setter(CustomerBean::setSk)
                            .tags(StaticAttributeTags.primarySortKey()))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("entity")
                            .getter(CustomerBean::getEntity)
                            .setter(CustomerBean::setEntity))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("region")
                            .getter(CustomerBean::getRegion)
                            .setter(CustomerBean::setRegion))
            .addAttribute(
                    String.class,
                    attribute ->
                            attribute.name("id").getter(CustomerBean::getId).setter(CustomerBean::setId))
            .addAttribute(
                    String.class,
                    attribute ->
                            attribute.name("name").getter(CustomerBean::getName).setter(CustomerBean::setName))
            .addAttribute(
                    String.class,
                    attribute -> attribute
                            .name("email")
                            .getter(CustomerBean::getEmail)
                            .setter(CustomerBean::setEmail))
            .addAttribute(
                    Boolean.class,
                    attribute -> attribute
                            .name("active")
                            .getter(CustomerBean::isActive)
                            .setter(CustomerBean::setActive))
            .addAttribute(
                    Integer.class,
                    attribute -> attribute
                            .name("orders")
                            .getter(CustomerBean::getOrders)
                            .setter(CustomerBean::setOrders))
            .addAttribute(
                    Long.class,
                    attribute -> attribute
                            .name("points")
                            .getter(CustomerBean::getPoints)
                            .setter(CustomerBean::setPoints))
            .addAttribute(
                    BigDecimal.class,
                    attribute -> attribute
                            .name("balance")
                            .getter(CustomerBean::getBalance)
                            .setter(CustomerBean::setBalance))
            .addAttribute(
                    LocalDate.class,
                    attribute -> attribute
                            .name("birthday")
                            .getter(CustomerBean::getBirthday)
                            .setter(CustomerBean::setBirthday))
            .addAttribute(
                    Instant.class,
                    attribute -> attribute
                            .name("since")
                            .getter(CustomerBean::getSince)
                            .setter(CustomerBean::setSince))
            .addAttribute(
                    EnhancedType.of(Tier.class),
                    attribute ->
                            attribute.name("tier").getter(CustomerBean::getTier).setter(CustomerBean::setTier))
            .addAttribute(
                    EnhancedType.documentOf(AddressBean.class, ADDRESS),
                    attribute -> attribute
                            .name("address")
                            .getter(CustomerBean::getAddress)
                            .setter(CustomerBean::setAddress))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    attribute -> attribute
                            .name("phones")
                            .getter(CustomerBean::getPhones)
                            .setter(CustomerBean::setPhones))
            .addAttribute(
                    EnhancedType.setOf(String.class),
                    attribute -> attribute
                            .name("interests")
                            .getter(CustomerBean::getInterests)
                            .setter(CustomerBean::setInterests))
            .addAttribute(
                    String.class,
                    attribute ->
                            attribute.name("note").getter(CustomerBean::getNote).setter(CustomerBean::setNote))
            .build();

    /** Found out by reflection. */
    static final TableSchema<CustomerBean> BEAN = TableSchema.fromBean(CustomerBean.class);

    private EnhancedSchemas() {}
}
