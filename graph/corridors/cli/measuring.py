"""Measure a graph: the commands path and rank."""
import click
@click.command()
def path() -> None:
    """Path."""
@click.command()
def rank() -> None:
    """Rank."""
