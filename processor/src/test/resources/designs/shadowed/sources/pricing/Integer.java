package pricing;

record Integer(long cents) {}
