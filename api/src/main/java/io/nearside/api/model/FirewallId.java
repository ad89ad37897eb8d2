package io.nearside.api.model;

/** A set of firewall rules, in its cloud's own spelling: a security group of AWS, for one. */
public record FirewallId(String value) {

    public FirewallId {
        value = Ids.checked("FirewallId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
