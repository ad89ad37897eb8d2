package io.nearside.engine.request;

/**
 * How a kind of link speaks of what it asks a vendor for.
 *
 * @param thing what it comes to, such as "peering"
 * @param asked what is asked for, such as "a peering with vpc-1"
 * @param end our end as people call it, such as "our network"
 * @param id our end's id
 * @param unfit why vendors give such a request up, as a clause
 */
public record RequestWords(String thing, String asked, String end, String id, String unfit) {}
