package io.nearside.api.model;

/** Whoever owns things in a cloud: an AWS account, an Azure subscription, a Google project, an UpCloud account. */
public record AccountId(String value) {

    public AccountId {
        value = Ids.checked("AccountId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
