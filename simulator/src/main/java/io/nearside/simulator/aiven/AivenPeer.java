package io.nearside.simulator.aiven;

/**
 * The customer's network that a peering leads to.
 *
 * @param region of an AWS network; empty elsewhere
 * @param group the resource group of an Azure network; empty elsewhere
 * @param authority whom Aiven deals with there; not part of what a peering is known by
 */
public record AivenPeer(String account, String network, String region, String group, Authority authority) {
    /**
     * The customer's application and tenant on Azure; both empty elsewhere.
     *
     * @param application the id of an application of several tenants, which Aiven gives rights on its own network
     */
    public record Authority(String application, String tenant) {
        public static final Authority NONE = new Authority("", "");
    }

    /** One outside of Azure. */
    public AivenPeer(String account, String network, String region) {
        this(account, network, region, "", Authority.NONE);
    }

    /** Whether Aiven knows both as one peering. */
    boolean isSame(AivenPeer other) {
        return account.equals(other.account)
                && network.equals(other.network)
                && region.equals(other.region)
                && group.equals(other.group);
    }
}
