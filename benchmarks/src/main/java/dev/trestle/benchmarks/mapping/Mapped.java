package dev.trestle.benchmarks.mapping;

import dev.trestle.table.schema.EntityItems;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Customers, and what is stored of them. */
@State(Scope.Thread)
public class Mapped {

    private static final int COUNT = 64;

    final EntityItems<Customer> trestle = ShopTable.DESIGN.entity(Customer.class);
    final List<Customer> customers =
            IntStream.range(0, COUNT).mapToObj(Customer::sample).toList();
    final List<CustomerBean> beans = customers.stream().map(CustomerBean::of).toList();

    /** Each way of mapping reads what it has written itself. */
    final List<Map<String, AttributeValue>> trestleItems =
            customers.stream().map(trestle::toItem).toList();

    final List<Map<String, AttributeValue>> handWrittenItems =
            customers.stream().map(HandWritten::toItem).toList();
    final List<Map<String, AttributeValue>> staticItems = beans.stream()
            .map(bean -> EnhancedSchemas.STATIC.itemToMap(bean, true))
            .toList();
    final List<Map<String, AttributeValue>> beanItems = beans.stream()
            .map(bean -> EnhancedSchemas.BEAN.itemToMap(bean, true))
            .toList();

    private int last;

    int next() {
        last = (last + 1) % COUNT;
        return last;
    }
}
