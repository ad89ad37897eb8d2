package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.nearside.azure.AzureAnswers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the interface of an endpoint, the one place where its addresses are shown: for private link services nothing else has them. */
final class AzureCardReader {
    /** An address, so that no name is looked up; not a block of them, which is another use of the field. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private AzureCardReader() {}

    /** The primary one first. */
    static List<InetAddress> addresses(NetworkInterfaceInner shown) {
        return AzureAnswers.list(shown.ipConfigurations()).stream()
                .sorted(Comparator.comparing(configuration -> !Boolean.TRUE.equals(configuration.primary())))
                .map(NetworkInterfaceIpConfigurationInner::privateIpAddress)
                .filter(Objects::nonNull)
                .filter(text -> LITERAL.matcher(text).matches())
                .map(AzureCardReader::address)
                .toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no address", e);
        }
    }
}
