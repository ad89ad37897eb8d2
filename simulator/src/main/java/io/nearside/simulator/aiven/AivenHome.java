package io.nearside.simulator.aiven;

/** What VPCs are kept in. */
record AivenHome(Kind kind, String name) {
    enum Kind {
        PROJECT,
        ORGANIZATION
    }

    static AivenHome project(String name) {
        return new AivenHome(Kind.PROJECT, name);
    }

    static AivenHome organization(String id) {
        return new AivenHome(Kind.ORGANIZATION, id);
    }

    boolean isOrganization() {
        return kind == Kind.ORGANIZATION;
    }

    /** The permission that its networks need, as {@code project:networking:write}. */
    String permission(String access) {
        return (isOrganization() ? "organization" : "project") + ":networking:" + access;
    }
}
