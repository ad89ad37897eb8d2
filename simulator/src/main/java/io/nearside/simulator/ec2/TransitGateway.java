package io.nearside.simulator.ec2;

import java.util.EnumSet;
import java.util.Set;

/** A transit gateway of an account in a region. */
final class TransitGateway {
    /** The number that AWS gives the Amazon side of one that asks for none (botocore, model of ec2 2016-11-15). */
    static final long NUMBER = 64512;

    private final String id;
    private final String account;
    private final String region;
    private final String description;
    private final long number;
    private final Set<TransitOption> options;
    private final TransitLife life;
    private String table = "";

    /**
     * @param number of its autonomous system
     * @param options those that are enabled
     */
    TransitGateway(
            String id,
            String account,
            String region,
            String description,
            long number,
            Set<TransitOption> options,
            TransitLife life) {
        this.id = id;
        this.account = account;
        this.region = region;
        this.description = description;
        this.number = number;
        this.options = EnumSet.copyOf(options);
        this.life = life;
    }

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    String region() {
        return region;
    }

    String arn() {
        return "arn:aws:ec2:" + region + ":" + account + ":transit-gateway/" + id;
    }

    String description() {
        return description;
    }

    long number() {
        return number;
    }

    Set<TransitOption> options() {
        return options;
    }

    boolean has(TransitOption option) {
        return options.contains(option);
    }

    TransitLife life() {
        return life;
    }

    /** The id of the table that it came with; empty if it came with none. */
    String table() {
        return table;
    }

    void table(String id) {
        table = id;
    }

    /** Whether this table gets every new attachment in this respect. */
    boolean isDefault(String id, TransitOption respect) {
        return has(respect) && table.equals(id);
    }
}
