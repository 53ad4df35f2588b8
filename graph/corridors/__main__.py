"""Run the command line as ``python -m corridors``."""

from corridors.cli import main

if __name__ == "__main__":
    main(prog_name="corridors")
