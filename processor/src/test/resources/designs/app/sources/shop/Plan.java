package shop;

public enum Plan {
    FREE,
    PRO
}
