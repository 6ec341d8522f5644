import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks every PDF in a folder with veraPDF against a standard, such as "ua1" (PDF/UA-1, ISO 14289-1) or "2a" (PDF/A-2a,
 * ISO 19005-2). Prints each failed check, then one line that test/pdfua/verapdf.ts reads.
 */
public class CheckPdfs {
  private record Checked(int checks, List<String> failures) {}

  public static void main(String[] folderAndStandard) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour standard = PDFAFlavour.byFlavourId(folderAndStandard[1]);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(folderAndStandard[0]))) {
      files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    List<Checked> results = files.parallelStream().map(file -> check(file, standard)).toList();
    results.forEach(result -> result.failures().forEach(System.out::println));
    System.out.printf(
        "veraPDF %s: %d files, %d checks, %d failed%n",
        version(),
        files.size(),
        results.stream().mapToLong(Checked::checks).sum(),
        results.stream().mapToLong(result -> result.failures().size()).sum());
  }

  private static Checked check(Path file, PDFAFlavour standard) {
    try (InputStream bytes = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion -> describe(file, assertion))
              .toList();
      if (!result.isCompliant() && failures.isEmpty()) failures = List.of(file.getFileName() + ": not compliant");
      return new Checked(result.getTotalAssertions(), failures);
    } catch (Exception fault) {
      return new Checked(0, List.of(file.getFileName() + ": can't be checked: " + fault));
    }
  }

  private static String describe(Path file, TestAssertion failed) {
    return String.format(
        "%s: %s-%d %s (%s)",
        file.getFileName(),
        failed.getRuleId().getClause(),
        failed.getRuleId().getTestNumber(),
        failed.getMessage(),
        failed.getLocation().getContext());
  }

  private static String version() {
    return ReleaseDetails.getDetails().stream()
        .filter(details -> details.getId().contains("model") || details.getId().contains("library"))
        .map(ReleaseDetails::getVersion)
        .findFirst()
        .orElse("of an unknown version");
  }
}
