/** An online shop: customers, products in warehouses, orders with shipments, invoices and payments, on one table. */
@NullMarked
package dev.trestle.examples.shop;

import org.jspecify.annotations.NullMarked;
