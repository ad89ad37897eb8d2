package io.nearside.simulator.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network. Its first CIDR block is the primary one. */
final class Vpc {
    private final String id;
    private final String account;
    private final String region;
    private final Map<String, Cidr> cidrs = new LinkedHashMap<>();
    private boolean support = true;
    private boolean hostnames;

    Vpc(String id, String account, String region) {
        this.id = id;
        this.account = account;
        this.region = region;
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

    List<Cidr> cidrs() {
        return List.copyOf(cidrs.values());
    }

    List<Cidr> v4() {
        return cidrs.values().stream().filter(Cidr::isV4).toList();
    }

    List<Cidr> v6() {
        return cidrs.values().stream().filter(cidr -> !cidr.isV4()).toList();
    }

    /** The blocks by the id of their association with the VPC. */
    Map<String, Cidr> associations() {
        return cidrs;
    }

    boolean overlaps(Vpc other) {
        return cidrs().stream().anyMatch(mine -> other.cidrs().stream().anyMatch(mine::overlaps));
    }

    boolean isEnd(PeeringEnd end) {
        return id.equals(end.vpc()) && end.isOf(account, region);
    }

    boolean support() {
        return support;
    }

    boolean hostnames() {
        return hostnames;
    }

    void support(boolean wanted) {
        support = wanted;
    }

    void hostnames(boolean wanted) {
        hostnames = wanted;
    }
}
