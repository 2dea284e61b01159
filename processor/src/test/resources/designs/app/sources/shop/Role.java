package shop;

public enum Role {
    ADMIN,
    MEMBER
}
