package shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.time.LocalDate;

@Entity
@Key(pk = "member#{email}", sk = "company#{company}")
@Index(name = "gsi1", as = "ofCompany", pk = "members#{company}", sk = "member#{email}")
public record Membership(String email, String company, Role role, LocalDate since) {}
