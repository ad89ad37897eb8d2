package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subnet, and who holds which of its addresses. */
final class ArmSubnet {
    /** Azure keeps the first four addresses and the last one (Azure documentation, virtual networks FAQ). */
    private static final int KEPT_FIRST = 4;

    private final ArmId id;
    private final Map<String, ArmId> holders = new LinkedHashMap<>();
    private ObjectNode settings;

    ArmSubnet(ArmId id, ObjectNode settings) {
        this.id = id;
        this.settings = settings;
    }

    ArmSubnet copy() {
        ArmSubnet copy = new ArmSubnet(id, settings);
        copy.holders.putAll(holders);
        return copy;
    }

    ArmId id() {
        return id;
    }

    ArmId network() {
        return id.parent();
    }

    /** What its owner wrote of its properties. */
    ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode wanted) {
        settings = wanted;
    }

    List<Cidr> ranges() {
        List<String> written = new ArrayList<>();
        Json.text(settings, "addressPrefix").ifPresent(written::add);
        written.addAll(Json.texts(settings.path("addressPrefixes")));
        return written.stream().flatMap(each -> Cidr.parse(each).stream()).toList();
    }

    /** The configurations of interfaces that have its addresses. */
    Map<String, ArmId> holders() {
        return holders;
    }

    /** The lowest address that is free, held from now on; empty when there is none. */
    Optional<String> take(ArmId holder) {
        return take(holder, KEPT_FIRST);
    }

    /** The same with Azure's own first addresses, which Azure never gives. */
    Optional<String> takeKept(ArmId holder) {
        return take(holder, 0);
    }

    private Optional<String> take(ArmId holder, int kept) {
        for (Cidr range : ranges()) {
            BigInteger last = last(range);
            BigInteger each = range.first().add(BigInteger.valueOf(kept));
            for (; each.compareTo(last) < 0; each = each.add(BigInteger.ONE)) {
                String address = text(each, range.bits());
                if (!holders.containsKey(address)) {
                    holders.put(address, holder);
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }

    void take(String address, ArmId holder) {
        holders.put(address, holder);
    }

    void free(ArmId holder) {
        holders.values().removeIf(holder::isSameAs);
    }

    boolean contains(String address) {
        return Cidr.parse(address + "/32").stream()
                .anyMatch(each -> ranges().stream().anyMatch(range -> range.contains(each)));
    }

    /** Whether Azure keeps this one of its addresses for itself. */
    boolean keeps(String address) {
        return Cidr.parse(address + "/32").stream()
                .anyMatch(each -> ranges().stream()
                        .filter(range -> range.contains(each))
                        .anyMatch(range -> each.first().equals(last(range))
                                || each.first().subtract(range.first()).compareTo(BigInteger.valueOf(KEPT_FIRST)) < 0));
    }

    private static BigInteger last(Cidr range) {
        return range.first()
                .add(BigInteger.ONE.shiftLeft(range.bits() - range.prefix()))
                .subtract(BigInteger.ONE);
    }

    private static String text(BigInteger address, int bits) {
        return new Cidr(address, bits, bits).toString().replaceAll("/.*", "");
    }
}
