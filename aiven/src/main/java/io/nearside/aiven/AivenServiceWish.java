package io.nearside.aiven;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.api.vendor.VendorServiceWish.Addresses;

/** Which service a {@code vendor} section means. */
final class AivenServiceWish {
    static final String SERVICE = "service";

    static final String STATIC_IPS = "staticIps";

    private static final String REQUIRE = "require";

    private static final String CREATE = "create";

    static final Shape ADDRESSES = Shape.words(REQUIRE, CREATE);

    private AivenServiceWish() {}

    static VendorServiceWish of(LinkSection vendor) {
        String name = vendor.text(SERVICE)
                .orElseThrow(() -> new InvalidLinkException(
                        vendor.pathOf(SERVICE),
                        "is missing: the Aiven service that the endpoint leads to",
                        "Add it to the link file, by its name, such as orders-kafka."));
        if (vendor.text(AivenSettings.ORGANIZATION).isPresent()
                && vendor.text(AivenSettings.SERVICES_PROJECT).isEmpty()) {
            throw new InvalidLinkException(
                    vendor.pathOf(AivenSettings.SERVICES_PROJECT),
                    "is missing: with an " + AivenSettings.ORGANIZATION + ", the project that the service is in",
                    "Add it, or name the project alone: " + AivenSettings.PROJECT + " instead of "
                            + AivenSettings.ORGANIZATION + ".");
        }
        return new VendorServiceWish(
                new ServiceId(name), addresses(vendor, vendor.text(STATIC_IPS).orElse(REQUIRE)));
    }

    private static Addresses addresses(LinkSection vendor, String word) {
        return switch (word) {
            case REQUIRE -> Addresses.REQUIRE;
            case CREATE -> Addresses.CREATE;
            default ->
                throw new InvalidLinkException(
                        vendor.pathOf(STATIC_IPS),
                        "'" + word + "' is no way to come to static addresses",
                        "Write require, to be told what is missing, or create, to have them made; they cost money.");
        };
    }
}
