package dev.trestle.examples.companies;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.time.LocalDate;

/**
 * That a user is a member of a company, many to many: the companies of a user by the table's key, the members of a company
 * through gsi1.
 */
@Entity
@Key(pk = "member#{email}", sk = "company#{company}")
@Index(name = "gsi1", as = "ofCompany", pk = "members#{company}", sk = "member#{email}")
public record Membership(String email, String company, Role role, LocalDate since) {}
