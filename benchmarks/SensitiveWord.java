// Runs houbb/sensitive-word on the notes of benchmarks/scale.py. Its library is not part of this repository: build it, or
// take its published artefact (group com.github.houbb, artefact sensitive-word, with heaven and opencc4j beside it), and name
// the jars on the class path:
//
//     python -m benchmarks.scale --java 'java -cp sensitive-word.jar:heaven.jar:opencc4j.jar benchmarks/SensitiveWord.java'
//
// Arguments: a file with one note a line, a file with one spelling a line. Its words are ours; its own lists are not loaded.

import com.github.houbb.sensitive.word.api.IWordDeny;
import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

public class SensitiveWord {
    public static void main(String[] arguments) throws Exception {
        List<String> spellings = Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8);
        IWordDeny words = () -> spellings;
        SensitiveWordBs engine =
                SensitiveWordBs.newInstance().wordDeny(words).wordAllow(() -> Collections.emptyList()).init();
        long hits = 0;
        try (var notes = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            for (String note : (Iterable<String>) notes::iterator) {
                hits += engine.findAll(note).size();
            }
        }
        System.out.println(hits);
    }
}
