package dev.advocacy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Receipt;
import java.math.BigDecimal;

/** A receipt as data. */
final class ReceiptJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptJson() {}

    static String line(Receipt receipt) {
        var node = JSON.createObjectNode()
                .put("event", receipt.event())
                .put("kind", receipt.kind())
                .put("at", receipt.at().toString())
                .put("day", receipt.day().toString())
                .put("reason", receipt.reason().code())
                .put("credited", number(receipt.credited()))
                .put("text", receipt.sentence());
        if (!receipt.filter().isEmpty()) {
            node.put("filter", receipt.filter());
        }
        var inputs = node.putObject("inputs");
        receipt.inputs().forEach(inputs::put);
        var lines = node.putArray("lines");
        receipt.lines().forEach(line -> put(lines.addObject(), line));
        return node.toString();
    }

    private static void put(ObjectNode node, Receipt.Line line) {
        node.put("rule", line.rule())
                .put("version", line.version())
                .put("points", line.pointKind())
                .put("raw", number(line.raw()))
                .put("weight", number(line.weight()))
                .put("credited", number(line.credited()))
                .put("reason", line.reason().code());
        var multipliers = node.putArray("multipliers");
        line.multipliers().forEach(multipliers::add);
        var caps = node.putArray("caps");
        for (Receipt.CapUse cap : line.caps()) {
            caps.addObject()
                    .put("group", cap.group())
                    .put("period", cap.period().word())
                    .put("used", number(cap.used()))
                    .put("most", number(cap.most()))
                    .put("bit", cap.bit());
        }
    }

    private static BigDecimal number(Points points) {
        return BigDecimal.valueOf(points.units(), points.decimals());
    }
}
