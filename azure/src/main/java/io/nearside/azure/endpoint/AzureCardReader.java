package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.nearside.api.model.AddressText;
import io.nearside.azure.AzureAnswers;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads the interface of an endpoint, the one place where its addresses are shown: for private link services nothing else has them. */
final class AzureCardReader {
    private AzureCardReader() {}

    /** The primary one first. A block of addresses, which is another use of the field, is none. */
    static List<InetAddress> addresses(NetworkInterfaceInner shown) {
        return AzureAnswers.list(shown.ipConfigurations()).stream()
                .sorted(Comparator.comparing(configuration -> !Boolean.TRUE.equals(configuration.primary())))
                .map(NetworkInterfaceIpConfigurationInner::privateIpAddress)
                .filter(Objects::nonNull)
                .flatMap(text -> AddressText.find(text).stream())
                .toList();
    }
}
