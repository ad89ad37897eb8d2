package io.nearside.api.model;

/** A directory of identities that an account trusts. */
public record TenantId(String value) {

    public TenantId {
        value = Ids.checked("TenantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
