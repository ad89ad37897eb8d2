package io.nearside.api.vendor;

/**
 * How vendors' peerings differ.
 *
 * @param asking how a peering comes to be asked for
 */
public record PeeringTraits(Asking asking) {

    /** How a peering comes to be asked for. */
    public enum Asking {
        /** By {@link VendorPeerings#request}; the vendor tells how it goes on. */
        BY_CALL,
        /** Outside Nearside; the only request there is, is ours, and nobody tells how it goes on. */
        BEFOREHAND
    }
}
